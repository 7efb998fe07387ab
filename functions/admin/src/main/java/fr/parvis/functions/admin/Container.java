package fr.parvis.functions.admin;

import com.amazonaws.serverless.proxy.AwsHttpApiV2SecurityContextWriter;
import com.amazonaws.serverless.proxy.AwsProxyExceptionHandler;
import com.amazonaws.serverless.proxy.internal.servlet.AwsProxyHttpServletResponseWriter;
import com.amazonaws.serverless.proxy.jersey.JerseyLambdaContainerHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.Context;
import fr.parvis.events.Correlation;

/** Serverless Java Container, where all that is done follows from the gateway's request. */
final class Container
    extends JerseyLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> {

  Container(AdminApplication application) {
    super(
        HttpApiV2ProxyRequest.class,
        AwsProxyResponse.class,
        new GatewayRequests(),
        new AwsProxyHttpServletResponseWriter(true),
        new AwsHttpApiV2SecurityContextWriter(),
        new AwsProxyExceptionHandler(),
        application);
    initialize();
  }

  @Override
  public AwsProxyResponse proxy(HttpApiV2ProxyRequest request, Context context) {
    return Correlation.within(Gateway.requestId(request), () -> super.proxy(request, context));
  }
}
