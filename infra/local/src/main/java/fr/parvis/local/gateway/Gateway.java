package fr.parvis.local.gateway;

import static java.lang.System.Logger.Level.ERROR;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.Part;
import fr.parvis.local.lambda.Functions;
import fr.parvis.template.Claims;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP API of the template: routes, authorizers, CORS, throttling and limits as on AWS. */
public final class Gateway implements Part, HttpHandler {
  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
  private static final String API = "AWS::Serverless::HttpApi";
  private static final int MAXIMUM_BODY_BYTES = 10 * 1024 * 1024;

  /** No function behind an HTTP API may take longer. */
  private static final Duration MAXIMUM_WAIT = Duration.ofSeconds(30);

  private final Functions functions;
  private final InstantSource clock;
  private final Duration maximumWait;
  private final RouteTable routes;
  private final Cors cors;
  private final Throttle throttle;
  private final Authorizers authorizers;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Prepares the one HTTP API of a template. */
  public Gateway(Template template, Functions functions, InstantSource clock) {
    this(template, functions, clock, MAXIMUM_WAIT);
  }

  Gateway(Template template, Functions functions, InstantSource clock, Duration maximumWait) {
    this.functions = functions;
    this.clock = clock;
    this.maximumWait = maximumWait;
    var apis = template.resources(API);
    if (apis.size() != 1) {
      throw new TemplateRefused(
          "a template needs one %s here, and has %d".formatted(API, apis.size()));
    }
    var api = apis.getFirst();
    var properties = api.properties();
    routes = RouteTable.of(template.eventSources("HttpApi"));
    cors = new Cors(properties.path("CorsConfiguration"));
    throttle =
        new Throttle(properties.path("DefaultRouteSettings"), properties.path("RouteSettings"));
    authorizers = new Authorizers(api, clock);
    routes.routes().forEach(authorizers::refuseUnknown);
  }

  @Override
  public Claims claims() {
    return Claims.none()
        .with(
            API,
            "Auth.Authorizers.*.IdentitySource",
            "Auth.Authorizers.*.JwtConfiguration.audience",
            "Auth.Authorizers.*.JwtConfiguration.issuer",
            "CorsConfiguration.AllowCredentials",
            "CorsConfiguration.AllowHeaders",
            "CorsConfiguration.AllowMethods",
            "CorsConfiguration.AllowOrigins",
            "CorsConfiguration.ExposeHeaders",
            "CorsConfiguration.MaxAge",
            "DefaultRouteSettings.ThrottlingBurstLimit",
            "DefaultRouteSettings.ThrottlingRateLimit",
            "RouteSettings.*.ThrottlingBurstLimit",
            "RouteSettings.*.ThrottlingRateLimit")
        .with(
            "AWS::Serverless::Function/HttpApi",
            "ApiId",
            "Auth.AuthorizationScopes",
            "Auth.Authorizer",
            "Method",
            "Path");
  }

  @Override
  public void start() {
    // The site's server listens for it. Keys that cannot be read now are asked for again later.
    threads.execute(authorizers::warmUp);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Whether a content network in front would send this path to the API rather than to the site. */
  public boolean serves(String path) {
    return routes.serves(path);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var requestId = UUID.randomUUID().toString();
      var body = exchange.getRequestBody().readNBytes(MAXIMUM_BODY_BYTES + 1);
      var request = ClientRequest.of(exchange, body);
      var answer = answerSafely(request, requestId);
      exchange.getResponseHeaders().add("apigw-requestid", requestId);
      answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
      // A client that is still sending must be heard out before it reads an answer.
      exchange.getRequestBody().skip(Long.MAX_VALUE);
      write(exchange, answer);
    }
  }

  /** An answer to HEAD has the length of a body, and none. */
  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    var length = answer.body().length;
    var isHead = exchange.getRequestMethod().equals("HEAD");
    if (isHead && !exchange.getResponseHeaders().containsKey("content-length")) {
      exchange.getResponseHeaders().set("content-length", Integer.toString(length));
    }
    exchange.sendResponseHeaders(answer.status(), isHead || length == 0 ? -1 : length);
    if (!isHead) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  /** What goes wrong in the gateway itself is a 500, as on AWS, and told once on the console. */
  private Answer answerSafely(ClientRequest request, String requestId) {
    try {
      return answer(request, requestId);
    } catch (RuntimeException e) {
      LOG.log(ERROR, "%s %s".formatted(request.method(), request.rawPath()), e);
      return Answer.message(500, "Internal Server Error");
    }
  }

  private Answer answer(ClientRequest request, String requestId) {
    if (Cors.isPreflight(request)) {
      var preflight = cors.preflight(request);
      if (preflight.isPresent()) {
        return preflight.get();
      }
    }
    return cors.allow(request, routed(request, requestId));
  }

  private Answer routed(ClientRequest request, String requestId) {
    var match = routes.find(request.method(), request.rawPath());
    if (match.isEmpty()) {
      return Answer.message(404, "Not Found");
    }
    var route = match.get().route();
    if (!throttle.admits(route.key())) {
      return Answer.message(429, "Too Many Requests");
    }
    if (request.body().length > MAXIMUM_BODY_BYTES) {
      return Answer.message(413, "Request Entity Too Large");
    }
    return guarded(request, match.get(), requestId);
  }

  private Answer guarded(ClientRequest request, RouteTable.Match match, String requestId) {
    var route = match.route();
    if (route.authorizer().isEmpty()) {
      return pass(request, match, Optional.empty(), requestId);
    }
    var claims = authorizers.authorize(route, request.header("authorization").orElse(""));
    if (claims.isEmpty()) {
      return Answer.unauthorized();
    }
    return JwtAuthorizer.hasScope(claims.get(), route.scopes())
        ? pass(request, match, claims, requestId)
        : Answer.message(403, "Forbidden");
  }

  private Answer pass(
      ClientRequest request,
      RouteTable.Match match,
      Optional<JWTClaimsSet> claims,
      String requestId) {
    var texts = claims.map(Claim::texts);
    var event = RequestEvent.of(request, match, texts, requestId, clock.instant());
    return invoke(match.route().function(), event);
  }

  private Answer invoke(String function, byte[] event) {
    var outcome = CompletableFuture.supplyAsync(() -> functions.invoke(function, event), threads);
    try {
      return FunctionAnswer.of(outcome.get(maximumWait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      // The function goes on, as on AWS; only nobody waits for it any more.
      return Answer.message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the functions failed to run " + function, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.message(503, "Service Unavailable");
    }
  }
}
