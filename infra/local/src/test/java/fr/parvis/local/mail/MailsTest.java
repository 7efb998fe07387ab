package fr.parvis.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.local.LaptopSettings;
import fr.parvis.local.LoopbackServer;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

class MailsTest {
  @TempDir Path folder;
  private final Ports ports = Ports.free();
  private final SesV2Client ses =
      SesV2Client.builder()
          .endpointOverride(ports.address(Service.SESV2))
          .region(Region.EU_WEST_3)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();
  private Mails mails;

  @BeforeEach
  void start() {
    mails = new Mails(settings(), "town.example");
    mails.start();
  }

  @AfterEach
  void stop() {
    mails.close();
    ses.close();
  }

  @Test
  void aMailIsCaptured_andThereAgainAfterARestart() {
    var id = ses.sendEmail(mail("Mairie <ne-pas-repondre@town.example>", "lea@home.example"));

    mails.close();
    mails = new Mails(settings(), "town.example");
    mails.start();

    assertThat(mails.mails())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.id()).isEqualTo(id.messageId());
          assertThat(mail.to()).containsExactly("lea@home.example");
          assertThat(mail.subject()).isEqualTo("Votre signalement");
          assertThat(mail.text()).isEqualTo("Bonjour");
          assertThat(mail.html()).isEqualTo("<p>Bonjour</p>");
        });
  }

  @Test
  void whatSesRefusesIsRefused() {
    assertThatThrownBy(() -> ses.sendEmail(mail("a@elsewhere.example", "b@home.example")))
        .isInstanceOf(MessageRejectedException.class)
        .hasMessageContaining("not verified");
    assertThatThrownBy(() -> ses.sendEmail(mail("a@town.example", "nobody")))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() ->
            ses.sendEmail(
                mail("a@town.example", "b@home.example").toBuilder()
                    .configurationSetName("none")
                    .build()))
        .isInstanceOf(NotFoundException.class);
    assertThat(mails.mails()).isEmpty();
  }

  @Test
  void thePagesShowWhatWasSent_andTheMailsHtmlCanDoNothing() throws Exception {
    var id = ses.sendEmail(mail("a@town.example", "lea@home.example")).messageId();
    var port = Ports.free().of(Service.SITE);
    try (var _ = new LoopbackServer(port, mails.pages().get("mail"));
        var http = HttpClient.newHttpClient()) {
      var list = get(http, port, "/_local/mail");
      var one = get(http, port, "/_local/mail/" + id);
      var html = get(http, port, "/_local/mail/" + id + "/html");
      var json = get(http, port, "/_local/mail/all.json");

      assertThat(list.body()).contains("lea@home.example").contains("/_local/mail/" + id);
      assertThat(one.body()).contains("<pre>Bonjour</pre>").contains("sandbox=\"allow-popups");
      assertThat(html.body()).contains("<p>Bonjour</p>");
      assertThat(html.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox"));
      assertThat(json.body()).contains("\"subject\":\"Votre signalement\"");
    }
  }

  private static HttpResponse<String> get(HttpClient http, int port, String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private LaptopSettings settings() {
    return new LaptopSettings(Path.of("."), Optional.of(folder), ports);
  }

  private static SendEmailRequest mail(String from, String to) {
    return SendEmailRequest.builder()
        .fromEmailAddress(from)
        .destination(d -> d.toAddresses(List.of(to)))
        .content(c ->
            c.simple(s ->
                s.subject(t -> t.data("Votre signalement"))
                    .body(b -> b.text(t -> t.data("Bonjour")).html(t -> t.data("<p>Bonjour</p>")))))
        .build();
  }
}
