package fr.parvis.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Map;

/** Requests as API Gateway sends them, made for one test. */
final class Events {

  static final String ROUTE = "POST /things/{id}";

  private Events() {}

  static APIGatewayV2HTTPEvent with(Map<String, String> headers, String body) {
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey(ROUTE)
        .withHeaders(headers)
        .withPathParameters(Map.of("id", "7"))
        .withBody(body)
        .withRequestContext(RequestContext.builder().withRequestId("req-1").build())
        .build();
  }

  static Request request(Map<String, String> headers, String body) {
    return new Request(with(headers, body));
  }
}
