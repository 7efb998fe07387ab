package fr.parvis.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.domain.DomainException;
import fr.parvis.events.Correlation;
import fr.parvis.logs.FailureLog;
import java.util.HashMap;
import java.util.Map;

/**
 * Answers a door's routes. API Gateway has done the routing; its {@code routeKey} ({@code GET
 * /api/public/reports/{reference}}) names the operation.
 */
public final class Router {

  private final Map<String, Operation> operations;

  /** {@code operations} by route key, as template.yaml writes the routes. */
  public Router(Map<String, Operation> operations) {
    this.operations = Map.copyOf(operations);
  }

  /** Never throws: a failure is answered as a problem, a fault of ours is logged once. */
  public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, Context context) {
    return response(reply(new Request(event), event, context));
  }

  private Reply reply(Request request, APIGatewayV2HTTPEvent event, Context context) {
    try {
      var operation = operations.get(event.getRouteKey());
      if (operation == null) {
        throw new IllegalStateException("template.yaml routes what this door does not know");
      }
      return Correlation.within(request.requestId(), () -> operation.run(request));
    } catch (DomainException e) {
      return Reply.problem(Problems.of(e, request.requestId()));
    } catch (RequestFault e) {
      return Reply.problem(Problems.of(e, request.requestId()));
    } catch (RuntimeException e) {
      var what = "%s, request %s".formatted(request.line(), request.requestId());
      FailureLog.write(context, what, e);
      return Reply.problem(Problems.unexpected(request.requestId()));
    }
  }

  private static APIGatewayV2HTTPResponse response(Reply reply) {
    var headers = new HashMap<>(reply.headers());
    // Answers may hold what is a caller's own: nobody between keeps them unless a door says so.
    headers.putIfAbsent("cache-control", "no-store");
    headers.put("x-content-type-options", "nosniff");
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(reply.status())
        .withHeaders(headers)
        .withBody(reply.body())
        .withIsBase64Encoded(reply.isBase64())
        .build();
  }
}
