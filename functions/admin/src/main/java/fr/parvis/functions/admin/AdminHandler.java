package fr.parvis.functions.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.parvis.dynamo.Connection;
import fr.parvis.http.Priming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** Answers everything under {@code /api/staff/}. */
public final class AdminHandler implements RequestStreamHandler {

  private final Container container;

  /** Lambda calls this once per execution environment. */
  public AdminHandler() {
    this(application(System.getenv(), InstantSource.system()));
    var rolesClaim = System.getenv("ROLES_CLAIM");
    Priming.by(context -> prime(rolesClaim, context));
  }

  /** Tests call this. */
  AdminHandler(AdminApplication application) {
    container = new Container(application);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    container.proxyStream(event, answer, context);
  }

  private void prime(String rolesClaim, Context context) {
    var event = new ByteArrayInputStream(priming(rolesClaim).getBytes(UTF_8));
    try {
      handleRequest(event, OutputStream.nullOutputStream(), context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An administrator asks for a report that is none. */
  static String priming(String rolesClaim) {
    return """
    {"version": "2.0", "routeKey": "ANY /api/staff/{proxy+}", "rawPath": "/api/staff/reports/%1$s",
     "rawQueryString": "", "headers": {"host": "priming"}, "isBase64Encoded": false,
     "requestContext": {"requestId": "priming", "stage": "$default",
       "authorizer": {"jwt": {"claims": {"iss": "priming", "sub": "priming", "%2$s": "[admin]"}}},
       "http": {"method": "GET", "path": "/api/staff/reports/%1$s", "protocol": "HTTP/1.1",
         "sourceIp": "127.0.0.1", "userAgent": "priming"}}}
    """
        .formatted(Priming.UNKNOWN_REFERENCE, rolesClaim);
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
