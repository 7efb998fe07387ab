package fr.parvis.functions.admin;

import com.amazonaws.serverless.proxy.RequestReader;
import com.amazonaws.serverless.proxy.jersey.JerseyHandlerFilter;
import com.amazonaws.serverless.proxy.model.HttpApiV2AuthorizerMap;
import com.amazonaws.serverless.proxy.model.HttpApiV2JwtAuthorizer;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.Context;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.Optional;

/** What API Gateway knows of a request, through Serverless Java Container. */
final class Gateway {

  private Gateway() {}

  /** Claims of the checked token; none where the gateway checked none. */
  static Map<String, String> claims(ContainerRequestContext request) {
    return context(request)
        .map(HttpApiV2ProxyRequestContext::getAuthorizer)
        .map(HttpApiV2AuthorizerMap::getJwtAuthorizer)
        .map(HttpApiV2JwtAuthorizer::getClaims)
        .orElse(Map.of());
  }

  /** The gateway's id of the request. */
  static String requestId(ContainerRequestContext request) {
    return requestId(context(request));
  }

  /** The same, of a request that the container has not read yet. */
  static String requestId(HttpApiV2ProxyRequest request) {
    return requestId(Optional.ofNullable(request.getRequestContext()));
  }

  private static String requestId(Optional<HttpApiV2ProxyRequestContext> context) {
    return context.map(HttpApiV2ProxyRequestContext::getRequestId).orElse("unknown");
  }

  /** Lambda's own context: the log. */
  static Context lambda(ContainerRequestContext request) {
    return (Context) request.getProperty(RequestReader.LAMBDA_CONTEXT_PROPERTY);
  }

  private static Optional<HttpApiV2ProxyRequestContext> context(ContainerRequestContext request) {
    var servlet =
        (ServletRequest) request.getProperty(JerseyHandlerFilter.JERSEY_SERVLET_REQUEST_PROPERTY);
    return Optional.ofNullable(
        (HttpApiV2ProxyRequestContext)
            servlet.getAttribute(RequestReader.HTTP_API_CONTEXT_PROPERTY));
  }
}
