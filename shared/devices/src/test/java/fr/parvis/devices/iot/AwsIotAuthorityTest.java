package fr.parvis.devices.iot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.InvalidRequestException;

/** The calls as the real client sends them, answered as the API reference of AWS IoT shows. */
final class AwsIotAuthorityTest {

  private static final String ID = "a".repeat(64);
  private static final String ARN = "arn:aws:iot:eu-west-3:000000000000:cert/" + ID;

  private final Map<String, String> answers = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private HttpServer server;
  private AwsIotAuthority authority;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    authority = new AwsIotAuthority(this::client, "DevicePolicy", "CA PEM");
    answers.put("GET /endpoint", "{\"endpointAddress\":\"broker.example\"}");
    answers.put("POST /things/meter-1", "{\"thingName\":\"meter-1\"}");
    answers.put(
        "POST /keys-and-certificate",
        """
        {"certificateArn":"%s","certificateId":"%s","certificatePem":"CERTIFICATE PEM",
         "keyPair":{"PublicKey":"PUBLIC","PrivateKey":"PRIVATE PEM"}}\
        """
            .formatted(ARN, ID));
    answers.put("PUT /target-policies/DevicePolicy", "");
    answers.put("PUT /things/meter-1/principals", "{}");
    answers.put(
        "GET /certificates/" + ID,
        """
        {"certificateDescription":{"certificateArn":"%s","certificateId":"%s","status":"INACTIVE",
         "validity":{"notBefore":1.7637E9,"notAfter":2.524607999E9}}}\
        """
            .formatted(ARN, ID));
    answers.put("PUT /certificates/" + ID, "");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void issue_makesACertificateThatDoesNotCountYet_andBindsItToThingAndPolicy() {
    var credentials = authority.issue("meter-1");
    assertThat(credentials.certificateId()).isEqualTo(ID);
    assertThat(credentials.certificatePem()).isEqualTo("CERTIFICATE PEM");
    assertThat(credentials.privateKeyPem()).isEqualTo("PRIVATE PEM");
    assertThat(credentials.caPem()).isEqualTo("CA PEM");
    assertThat(credentials.endsAt()).isEqualTo(Instant.parse("2049-12-31T23:59:59Z"));
    assertThat(credentials.endpoint()).isEqualTo("broker.example");
    assertThat(credentials).hasToString("Credentials[" + ID + "]");
    assertThat(calls)
        .containsExactly(
            "GET /endpoint endpointType=iot%3AData-ATS",
            "POST /things/meter-1",
            "POST /keys-and-certificate setAsActive=false",
            "PUT /target-policies/DevicePolicy {\"target\":\"%s\"}".formatted(ARN),
            "PUT /things/meter-1/principals x-amzn-principal=" + ARN,
            "GET /certificates/" + ID);
  }

  @Test
  void activateAndRevoke_changeTheStatus() {
    authority.activate(ID);
    authority.revoke(ID);
    assertThat(calls)
        .containsExactly(
            "PUT /certificates/" + ID + " newStatus=ACTIVE",
            "PUT /certificates/" + ID + " newStatus=REVOKED");
  }

  @Test
  void revokeAll_endsEachCertificateOfTheThing() {
    var other = "b".repeat(64);
    answers.put(
        "GET /things/meter-1/principals",
        "{\"principals\":[\"%s\",\"%s\"]}".formatted(ARN, ARN.replace(ID, other)));
    answers.put("PUT /certificates/" + other, "");
    authority.revokeAll("meter-1");
    assertThat(calls)
        .containsExactly(
            "GET /things/meter-1/principals",
            "PUT /certificates/" + ID + " newStatus=REVOKED",
            "PUT /certificates/" + other + " newStatus=REVOKED");
  }

  @Test
  void revokeAll_isDone_whenTheThingIsGone() {
    authority.revokeAll("meter-1");
    assertThat(calls).containsExactly("GET /things/meter-1/principals");
  }

  @Test
  void revoke_isDone_whenTheCertificateIsGone() {
    answers.remove("PUT /certificates/" + ID);
    authority.revoke(ID);
    assertThat(calls).hasSize(1);
  }

  @Test
  void otherFaults_passThrough() {
    answers.put("PUT /certificates/" + ID, "InvalidRequestException");
    assertThatThrownBy(() -> authority.activate(ID)).isInstanceOf(InvalidRequestException.class);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
    var query = exchange.getRequestURI().getRawQuery();
    var principal = exchange.getRequestHeaders().getFirst("x-amzn-principal");
    var said = principal == null ? body.replace("{}", "") : "x-amzn-principal=" + principal;
    calls.add((call + " " + (query == null ? said : query)).strip());
    var text = answers.getOrDefault(call, "ResourceNotFoundException");
    var failed = text.endsWith("Exception");
    if (failed) {
      exchange.getResponseHeaders().add("x-amzn-errortype", text);
    }
    var bytes = (failed ? "{\"message\":\"no\"}" : text).getBytes(UTF_8);
    exchange.sendResponseHeaders(
        !failed ? 200 : text.startsWith("Resource") ? 404 : 400,
        bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private IotClient client() {
    return IotClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.EU_WEST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
