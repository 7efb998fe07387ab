package fr.parvis.functions.admin;

import com.amazonaws.serverless.proxy.AwsHttpApiV2SecurityContextWriter;
import com.amazonaws.serverless.proxy.AwsProxyExceptionHandler;
import com.amazonaws.serverless.proxy.internal.servlet.AwsProxyHttpServletResponseWriter;
import com.amazonaws.serverless.proxy.jersey.JerseyLambdaContainerHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.parvis.dynamo.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** Answers everything under {@code /api/staff/}. */
public final class AdminHandler implements RequestStreamHandler {

  private final JerseyLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> container;

  /** Lambda calls this once per execution environment. */
  public AdminHandler() {
    this(application(System.getenv(), InstantSource.system()));
  }

  /** Tests call this. */
  AdminHandler(AdminApplication application) {
    container =
        new JerseyLambdaContainerHandler<>(
            HttpApiV2ProxyRequest.class,
            AwsProxyResponse.class,
            new GatewayRequests(),
            new AwsProxyHttpServletResponseWriter(true),
            new AwsHttpApiV2SecurityContextWriter(),
            new AwsProxyExceptionHandler(),
            application);
    container.initialize();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    container.proxyStream(event, answer, context);
  }

  private static AdminApplication application(
      Map<String, String> environment, InstantSource clock) {
    var resources = new Resources(environment, Connection.open(), clock);
    var procedures = new ProcedureResources(resources, new SecureRandom());
    return new AdminApplication(
        environment.get("ROLES_CLAIM"),
        resources.reports(),
        resources.devices(),
        resources.things(),
        resources.quarantine(),
        new DatasetResources(resources).datasets(),
        procedures.requests(),
        procedures.request(),
        procedures.payment(),
        procedures.procedures());
  }
}
