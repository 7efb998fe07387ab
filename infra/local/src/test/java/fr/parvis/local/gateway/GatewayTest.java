package fr.parvis.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import fr.parvis.local.lambda.Functions;
import fr.parvis.local.lambda.Outcome;
import fr.parvis.template.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway over HTTP, with functions that are scripted by their names. */
@SuppressWarnings("JavaUtilDate")
class GatewayTest {
  private static final String TEMPLATE =
      """
      Parameters: { Issuer: { Type: String } }
      Resources:
        Api:
          Type: AWS::Serverless::HttpApi
          Properties:
            CorsConfiguration:
              AllowOrigins: [ "https://town.example" ]
              AllowMethods: [ GET, POST ]
              AllowHeaders: [ content-type, if-match ]
              ExposeHeaders: [ etag ]
              MaxAge: 600
            RouteSettings:
              "GET /api/rare": { ThrottlingBurstLimit: 1, ThrottlingRateLimit: 0.001 }
            Auth:
              Authorizers:
                Staff:
                  IdentitySource: $request.header.Authorization
                  JwtConfiguration: { issuer: !Ref Issuer, audience: [ staff ] }
        EchoFunction:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Echo: { Type: HttpApi, Properties: { ApiId: !Ref Api, Method: ANY, Path: /api/echo } }
              Rare: { Type: HttpApi, Properties: { ApiId: !Ref Api, Method: GET, Path: /api/rare } }
              Staff:
                Type: HttpApi
                Properties:
                  { ApiId: !Ref Api, Method: GET, Path: /api/staff, Auth: { Authorizer: Staff } }
              Write:
                Type: HttpApi
                Properties:
                  ApiId: !Ref Api
                  Method: GET
                  Path: /api/write
                  Auth: { Authorizer: Staff, AuthorizationScopes: [ write ] }
        CrashFunction:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Crash: { Type: HttpApi, Properties: { ApiId: !Ref Api, Method: GET, Path: /api/crash } }
        SlowFunction:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Slow: { Type: HttpApi, Properties: { ApiId: !Ref Api, Method: GET, Path: /api/slow } }
      """;

  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final Functions SCRIPTED =
      (function, event) ->
          switch (function) {
            case "EchoFunction" -> Outcome.answer(event);
            case "SlowFunction" -> sleep();
            default -> Outcome.failure("Runtime.ExitError", new byte[0]);
          };

  @TempDir static Path folder;
  private static TestIssuer issuer;
  private static Gateway gateway;
  private static HttpServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Outcome sleep() {
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Outcome.answer(new byte[0]);
  }

  @BeforeAll
  static void start() throws IOException, JOSEException {
    issuer = new TestIssuer();
    Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    var template =
        Template.read(folder.resolve("template.yaml"), Map.of("Issuer", issuer.address()));
    gateway = new Gateway(template, SCRIPTED, InstantSource.system(), Duration.ofMillis(200));
    gateway.claims().with("AWS::Serverless::Function", "Events.**").check(template);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", gateway);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    gateway.close();
    issuer.close();
    CLIENT.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertMessage(HttpResponse<String> response, int status, String message) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
  }

  @Test
  void handle_answersAsAws_whenThereIsNoRoute() throws Exception {
    assertMessage(send(request("/api/nothing")), 404, "Not Found");
    assertMessage(send(request("/api/crash").DELETE()), 404, "Not Found");
  }

  @Test
  void handle_answersAsAws_whenTheFunctionFails() throws Exception {
    assertMessage(send(request("/api/crash")), 500, "Internal Server Error");
  }

  @Test
  void handle_doesNotWaitLongerThanAwsDoes() throws Exception {
    assertMessage(send(request("/api/slow")), 503, "Service Unavailable");
  }

  @Test
  void handle_throttles_whereTheTemplateAsksForIt() throws Exception {
    assertThat(send(request("/api/rare")).statusCode()).isEqualTo(200);
    assertMessage(send(request("/api/rare")), 429, "Too Many Requests");
    assertThat(send(request("/api/echo")).statusCode()).isEqualTo(200);
  }

  @Test
  void handle_refusesBodiesOfMoreThan10Megabytes() throws Exception {
    var large = BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]);
    assertMessage(send(request("/api/echo").POST(large)), 413, "Request Entity Too Large");
  }

  @Test
  void handle_asksForAToken() throws Exception {
    assertMessage(send(request("/api/staff")), 401, "Unauthorized");
    assertMessage(
        send(request("/api/staff").header("Authorization", "Bearer x")), 401, "Unauthorized");
    var good = request("/api/staff").header("Authorization", "Bearer " + token());
    var answer = send(good);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"jwt\":{\"claims\":{").contains("\"sub\":\"nadia\"");
  }

  @Test
  void handle_asksForAScope() throws Exception {
    var request = request("/api/write").header("Authorization", "Bearer " + token());
    assertMessage(send(request), 403, "Forbidden");
  }

  private static String token() throws JOSEException {
    return issuer.sign(
        new JWTClaimsSet.Builder()
            .issuer(issuer.address())
            .subject("nadia")
            .audience("staff")
            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
            .build());
  }

  @Test
  void handle_answersPreflightsItself() throws Exception {
    var answer =
        send(
            request("/api/write")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://town.example")
                .header("Access-Control-Request-Method", "GET"));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().map())
        .containsEntry("access-control-allow-origin", List.of("https://town.example"))
        .containsEntry("access-control-allow-methods", List.of("GET,POST"))
        .containsEntry("access-control-allow-headers", List.of("content-type,if-match"))
        .containsEntry("access-control-max-age", List.of("600"));
  }

  @Test
  void handle_letsOnlyAllowedOriginsRead() throws Exception {
    var allowed = send(request("/api/echo").header("Origin", "https://town.example"));
    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .contains("https://town.example");
    assertThat(allowed.headers().firstValue("access-control-expose-headers")).contains("etag");
    var other = send(request("/api/echo").header("Origin", "https://other.example"));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void handle_passesBinaryBodies() throws Exception {
    var answer =
        send(
            request("/api/echo")
                .header("content-type", "image/png")
                .POST(BodyPublishers.ofByteArray(new byte[] {0, (byte) 0xff})));
    assertThat(answer.body()).contains("\"body\":\"AP8=\",\"isBase64Encoded\":true");
    assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
    assertThat(new String(answer.body().getBytes(UTF_8), UTF_8))
        .contains("\"sourceIp\":\"127.0.0.1\"");
  }
}
