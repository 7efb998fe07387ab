package fr.parvis.http;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a door does before Lambda takes its snapshot (SnapStart): one request through the whole
 * handler, to which nothing answers and which writes nothing. So classes are loaded and linked, the
 * first TLS handshake is made, and who is served first from the snapshot waits for neither. Where
 * no snapshot is taken, nothing is done.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">
 *     runtime hooks</a>
 */
public final class Priming implements Resource {

  /** A reference that is written as they are, and that nobody has been given. */
  public static final String UNKNOWN_REFERENCE = "0000-0000";

  /** Lambda's own list of hooks holds them weakly. */
  private static final List<Priming> KEPT = new ArrayList<>();

  private final Consumer<com.amazonaws.services.lambda.runtime.Context> request;

  private Priming(Consumer<com.amazonaws.services.lambda.runtime.Context> request) {
    this.request = request;
  }

  /** Before the snapshot, makes a request. */
  public static void by(Consumer<com.amazonaws.services.lambda.runtime.Context> request) {
    var priming = new Priming(request);
    KEPT.add(priming);
    Core.getGlobalContext().register(priming);
  }

  /**
   * Before the snapshot, asks a door.
   *
   * @param route as template.yaml writes it: {@code GET /api/public/reports/{reference}}
   * @param path the route's variables; they name what nobody has
   */
  public static void by(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> door,
      String route,
      Map<String, String> path) {
    by(context -> door.handleRequest(event(route, path), context));
  }

  private static APIGatewayV2HTTPEvent event(String route, Map<String, String> path) {
    var context = RequestContext.builder().withRequestId("priming").withRouteKey(route).build();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(route)
        .withPathParameters(path)
        .withHeaders(Map.of())
        .withRequestContext(context)
        .build();
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    request.accept(new PrimingInvocation());
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // The SDK's clients open what the snapshot's age has closed, and caches look at the clock.
  }
}
