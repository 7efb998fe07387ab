package fr.parvis.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.LoopbackServer;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The pages {@code /_local/mail}: the list, each mail as text and as its HTML looks, and {@code
 * /_local/mail/all.json} for scripts.
 */
final class MailPages implements HttpHandler {
  private static final String HTML = "text/html; charset=utf-8";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH 'h' mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  /** A mail's HTML runs no script and loads nothing; only its links work, in a new tab. */
  private static final String MAIL_POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:";

  private final Supplier<List<Mail>> mails;

  MailPages(Supplier<List<Mail>> mails) {
    this.mails = mails;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var segments = exchange.getRequestURI().getPath().split("/", -1);
      var id = segments.length > 3 ? segments[3] : "";
      var part = segments.length > 4 ? segments[4] : "";
      if (id.isEmpty()) {
        LoopbackServer.reply(exchange, 200, HTML, list().getBytes(UTF_8));
      } else if (id.equals("all.json")) {
        LoopbackServer.reply(
            exchange, 200, "application/json", Mails.JSON.writeValueAsBytes(mails.get()));
      } else {
        one(exchange, id, part);
      }
    }
  }

  private void one(HttpExchange exchange, String id, String part) throws IOException {
    var mail = mails.get().stream().filter(kept -> kept.id().equals(id)).findFirst();
    if (mail.isEmpty()) {
      LoopbackServer.reply(exchange, 404, "text/plain", "No such mail".getBytes(UTF_8));
    } else if (part.equals("html")) {
      exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_POLICY);
      LoopbackServer.reply(
          exchange, 200, HTML, ("<base target=\"_blank\">" + mail.get().html()).getBytes(UTF_8));
    } else {
      LoopbackServer.reply(exchange, 200, HTML, mail(mail.get()).getBytes(UTF_8));
    }
  }

  private String list() {
    var rows =
        mails.get().reversed().stream()
            .map(mail ->
                "<tr><td>%s<td>%s<td><a href=\"/_local/mail/%s\">%s</a>"
                    .formatted(
                        TIME.format(mail.at()),
                        escaped(String.join(", ", mail.to())),
                        mail.id(),
                        escaped(mail.subject())))
            .collect(Collectors.joining("\n"));
    return page(
        "Courriels",
        """
        <p>Sur ce poste, aucun courriel ne part : ceux de l’application s’arrêtent ici.</p>
        <table><thead><tr><th>Quand<th>Pour<th>Objet</thead><tbody>%s</tbody></table>
        """
            .formatted(rows));
  }

  private static String mail(Mail mail) {
    return page(
        mail.subject(),
        """
        <p><a href="/_local/mail">Tous les courriels</a></p>
        <dl><dt>De<dd>%s<dt>Pour<dd>%s<dt>Quand<dd>%s</dl>
        <iframe title="Le courriel, en HTML" src="/_local/mail/%s/html"
          sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
        <h2>En texte</h2><pre>%s</pre>
        """
            .formatted(
                escaped(mail.from()),
                escaped(String.join(", ", mail.to())),
                TIME.format(mail.at()),
                mail.id(),
                escaped(mail.text())));
  }

  private static String page(String title, String body) {
    return """
    <!doctype html><html lang="fr"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>%1$s</title>
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      table { border-collapse: collapse; width: 100%% } th, td { text-align: left; padding: .4rem }
      tr { border-bottom: 1px solid #ccc } iframe { width: 100%%; height: 28rem; border: 1px solid #ccc }
      dt { font-weight: bold } pre { white-space: pre-wrap; background: #f5f5f2; padding: 1rem }
    </style>
    <h1>%1$s</h1>
    %2$s</html>
    """
        .formatted(escaped(title), body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
