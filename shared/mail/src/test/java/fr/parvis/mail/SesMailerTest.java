package fr.parvis.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.parvis.mail.ses.SesMailer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

final class SesMailerTest {

  @Test
  void send_asksSes_withBothFormsAndAReadableSender() throws IOException {
    var bodies = new LinkedBlockingQueue<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v2/email/outbound-emails",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          var answer = "{\"MessageId\":\"m-1\"}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try (var ses = client(server)) {
      new SesMailer(ses, "ne-pas-repondre@valmerle.example")
          .send(
              "Mairie de Crézières",
              "lucie@été.example",
              new Mail("Sujet é", "texte é", "<p>é</p>"));
    } finally {
      server.stop(0);
    }
    assertThat(bodies.poll())
        .contains("\"ToAddresses\":[\"lucie@xn--t-9fab.example\"]")
        .contains(
            "=?UTF-8?B?TWFpcmllIGRlIEM=?= =?UTF-8?B?csOpemnDqHJlcw==?= <ne-pas-repondre@valmerle.example>")
        .contains("Sujet é", "texte é", "<p>é</p>");
  }

  @Test
  void send_saysWhySesRefused_withoutTheAddress() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v2/email/outbound-emails",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("x-amzn-errortype", "MessageRejected");
          exchange.getResponseHeaders().add("x-amzn-requestid", "r-1");
          var answer =
              "{\"message\":\"Email address is not verified: lucie@habitants.example\"}"
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(400, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try (var ses = client(server)) {
      var mailer = new SesMailer(ses, "ne-pas-repondre@valmerle.example");
      assertThatThrownBy(
              () -> mailer.send("V", "lucie@habitants.example", new Mail("Sujet", "texte", "")))
          .isInstanceOf(MailRefused.class)
          .hasMessage("SES answered 400 MessageRejected, request r-1")
          .hasNoCause();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void send_refusesADomainThatDnsCannotHold_withoutTellingIt() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (var ses = client(server)) {
      var mailer = new SesMailer(ses, "ne-pas-repondre@valmerle.example");
      var address = "lucie@" + "é".repeat(70) + ".example";
      assertThatThrownBy(() -> mailer.send("V", address, new Mail("Sujet", "texte", "")))
          .isInstanceOf(MailRefused.class)
          .hasMessageNotContaining("éé")
          .hasNoCause();
    } finally {
      server.stop(0);
    }
  }

  private static SesV2Client client(HttpServer server) {
    return SesV2Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.EU_WEST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
