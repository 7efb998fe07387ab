package fr.parvis.local.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.LoopbackServer;
import fr.parvis.local.Pages;
import fr.parvis.local.Part;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.state.DurableMap;
import fr.parvis.template.Claims;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SES, version 2: takes mails by {@code SendEmail} and keeps them for {@code /_local/mail} and for
 * tests. A mail is on disk before its message id is given out.
 */
public final class Mails implements Part, Pages {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String PATH = "/v2/email/outbound-emails";
  private static final int MOST = 5000;

  private final LaptopSettings settings;
  private final SendEmail sendEmail;
  private final DurableMap mails;
  private @Nullable LoopbackServer server;

  /**
   * Makes the service.
   *
   * @param verifiedDomain the domain that mails may be sent from
   */
  public Mails(LaptopSettings settings, String verifiedDomain) {
    this.settings = settings;
    this.sendEmail = new SendEmail(verifiedDomain, InstantSource.system());
    this.mails = DurableMap.in(settings.data(), "mails");
  }

  @Override
  public Claims claims() {
    return Claims.none();
  }

  @Override
  public void start() {
    server = new LoopbackServer(settings.ports().of(Service.SESV2), this::answer);
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    mails.close();
  }

  @Override
  public Map<String, HttpHandler> pages() {
    return Map.of("mail", new MailPages(this::mails));
  }

  /** The mails that were sent, the oldest first. */
  public List<Mail> mails() {
    return mails.entries().values().stream().map(Mails::read).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)
          || !exchange.getRequestMethod().equals("POST")) {
        refuse(exchange, 404, "UnknownOperationException", "not known here");
        return;
      }
      try {
        var mail = sendEmail.mail(JSON.readTree(exchange.getRequestBody()));
        keep(mail);
        reply(exchange, 200, JSON.createObjectNode().put("MessageId", mail.id()));
      } catch (SendEmail.Refused e) {
        refuse(exchange, e.status(), e.type(), e.getMessage());
      } catch (JsonProcessingException e) {
        refuse(exchange, 400, "SerializationException", "the request is not JSON");
      }
    }
  }

  private void keep(Mail mail) throws JsonProcessingException {
    mails.put(mail.id(), JSON.writeValueAsString(mail));
    var kept = mails.entries();
    if (kept.size() > MOST) {
      mails.remove(kept.keySet().iterator().next());
    }
  }

  private static Mail read(String json) {
    try {
      return JSON.readValue(json, Mail.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept mail is damaged: " + json, e);
    }
  }

  private static void refuse(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
    reply(exchange, status, JSON.createObjectNode().put("message", message));
  }

  private static void reply(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    LoopbackServer.reply(exchange, status, "application/json", JSON.writeValueAsBytes(body));
  }
}
