package fr.parvis.functions.uplinks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.dynamo.Connection;
import fr.parvis.http.Priming;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.http.RequestFault;
import fr.parvis.http.RequestFault.Kind;
import fr.parvis.http.Router;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** {@code POST /api/public/uplinks/{server}}: webhooks of LoRaWAN network servers. */
public final class UplinksHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  /** In base 64 and with what is around it, half of what a message of SQS may hold. */
  static final int MAX_BODY_BYTES = 96 * 1024;

  private static final String SCHEME = "Bearer ";

  private final TakeUplink takeUplink;
  private final Router router =
      new Router(Map.of("POST /api/public/uplinks/{server}", this::postUplink));

  /** Lambda calls this once per execution environment. */
  public UplinksHandler() {
    this(
        new TakeUplink(
            new CachedTerritories(
                new DynamoTerritories(Connection.open(), System.getenv("TERRITORY_TABLE")),
                InstantSource.system()),
            queue(
                SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
                System.getenv("SENSORS_QUEUE")),
            InstantSource.system()));
    Priming.by(this, "POST /api/public/uplinks/{server}", Map.of("server", "priming"));
  }

  /** Tests call this. */
  UplinksHandler(TakeUplink takeUplink) {
    this.takeUplink = takeUplink;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return router.answer(event, context);
  }

  private static UplinksQueue queue(SqsClient sqs, String url) {
    return message -> sqs.sendMessage(r -> r.queueUrl(url).messageBody(message));
  }

  private Reply postUplink(Request request) {
    var server = takeUplink.server(request.path("server"), secret(request));
    // ChirpStack tells joins, states and the like to the same address; its uplinks are "up".
    if (!request.query("event").orElse("up").equals("up")) {
      return Reply.noContent();
    }
    takeUplink.run(server, body(request));
    return Reply.accepted();
  }

  private static String secret(Request request) {
    return request
        .header("authorization")
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip())
        .orElse("");
  }

  private static String body(Request request) {
    var body = request.bodyText();
    if (body.getBytes(UTF_8).length > MAX_BODY_BYTES) {
      throw new RequestFault(Kind.TOO_LARGE, "A webhook has at most 96 KB");
    }
    try {
      if (Json.parse(body).isObject()) {
        return body;
      }
    } catch (MalformedJson e) {
      throw new RequestFault(Kind.MALFORMED, e.getMessage());
    }
    throw new RequestFault(Kind.MALFORMED, "The body must be a JSON object");
  }
}
