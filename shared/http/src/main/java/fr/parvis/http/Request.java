package fr.parvis.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Language;
import fr.parvis.http.RequestFault.Kind;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as a door sees it; reads API Gateway's payload 2.0 lazily. */
public final class Request {

  /** As many as a UUID needs, with room; a longer key is a mistake. */
  private static final int MAX_IDEMPOTENCY_KEY = 255;

  private final APIGatewayV2HTTPEvent event;

  /** Takes the event as Lambda gives it. */
  public Request(APIGatewayV2HTTPEvent event) {
    this.event = event;
  }

  /**
   * A variable of the route's path.
   *
   * @throws IllegalStateException when the route has no such variable: a fault of the wiring
   */
  public String path(String name) {
    return in(event.getPathParameters(), name)
        .orElseThrow(() -> new IllegalStateException("The route has no variable " + name));
  }

  /** A query parameter; the gateway joins repeated ones with commas. */
  public Optional<String> query(String name) {
    return in(event.getQueryStringParameters(), name).filter(value -> !value.isBlank());
  }

  /** All query parameters, in the order of their names, blank ones too. */
  public Map<String, String> query() {
    var sent = event.getQueryStringParameters();
    return sent == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sent));
  }

  /** A header, whatever its case; the gateway joins repeated ones with commas. */
  public Optional<String> header(String name) {
    return in(event.getHeaders(), name.toLowerCase(Locale.ROOT));
  }

  /** Network address that the request came from, as the gateway saw it. */
  public String sourceAddress() {
    return context()
        .map(RequestContext::getHttp)
        .map(RequestContext.Http::getSourceIp)
        .orElse("unknown");
  }

  /** The gateway's id of the request, which it also gives the caller. */
  public String requestId() {
    return context().map(RequestContext::getRequestId).orElse("unknown");
  }

  /** Claims of the token that the gateway checked; empty on a route without authorizer. */
  public Map<String, String> claims() {
    return context()
        .map(RequestContext::getAuthorizer)
        .map(RequestContext.Authorizer::getJwt)
        .map(RequestContext.Authorizer.JWT::getClaims)
        .map(Map::copyOf)
        .orElse(Map.of());
  }

  /**
   * The JSON body as a record; see {@link Json} for what a record may hold.
   *
   * @throws RequestFault when the body is not JSON, or says it is something else
   * @throws Invalid with every unknown, missing or wrongly typed member
   */
  public <T extends Record> T body(Class<T> type) {
    expect("application/json");
    try {
      return Json.read(bodyText(), type);
    } catch (MalformedJson e) {
      throw new RequestFault(Kind.MALFORMED, e.getMessage());
    }
  }

  /**
   * The body as form fields.
   *
   * @throws RequestFault when it is not a form
   */
  public Form form() {
    expect("application/x-www-form-urlencoded");
    return Form.parse(bodyText());
  }

  /**
   * The body as text, base64 undone; empty without a body.
   *
   * @throws RequestFault when it is not UTF-8
   */
  public String bodyText() {
    return event.getBody() == null ? "" : BodyText.of(event.getBody(), event.getIsBase64Encoded());
  }

  /**
   * The caller's name for this attempt: the same key with the same body is the same request.
   *
   * @throws RequestFault when it is longer than 255 characters, or not visible ASCII
   * @see <a
   *     href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">draft</a>
   */
  public Optional<String> idempotencyKey() {
    var key = header("idempotency-key").map(String::strip).filter(value -> !value.isEmpty());
    key.ifPresent(value -> {
      if (value.length() > MAX_IDEMPOTENCY_KEY
          || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
        throw new RequestFault(Kind.MALFORMED, "Idempotency-Key has 1 to 255 visible characters");
      }
    });
    return key;
  }

  /** The language the caller reads best of those we speak; French when nothing is said. */
  public Language acceptsLanguage() {
    return header("accept-language").flatMap(AcceptLanguage::best).orElse(Language.FR);
  }

  /** Method and path, for the log; never the query, which may hold what people wrote. */
  String line() {
    return event.getRouteKey();
  }

  private void expect(String mediaType) {
    var sent = header("content-type").orElse(mediaType).split(";", 2)[0].strip();
    if (!sent.equalsIgnoreCase(mediaType)) {
      throw new RequestFault(Kind.UNSUPPORTED_MEDIA_TYPE, "The body must be " + mediaType);
    }
  }

  private Optional<RequestContext> context() {
    return Optional.ofNullable(event.getRequestContext());
  }

  private static Optional<String> in(@Nullable Map<String, String> values, String name) {
    return values == null ? Optional.empty() : Optional.ofNullable(values.get(name));
  }
}
