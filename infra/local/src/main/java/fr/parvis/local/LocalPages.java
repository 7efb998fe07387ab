package fr.parvis.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.lambda.Lambda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The runtime's own pages under {@code /_local/}, for whoever runs the laptop. */
final class LocalPages implements HttpHandler {
  private static final int LOG_LINES = 500;

  private final Lambda lambda;
  private final Path logs;
  private final String site;
  private final Map<String, HttpHandler> pages;

  LocalPages(Lambda lambda, Path logs, String site, Map<String, HttpHandler> pages) {
    this.lambda = lambda;
    this.logs = logs;
    this.site = site;
    this.pages = pages;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var segments = exchange.getRequestURI().getPath().split("/", -1);
    var page = segments.length > 2 ? segments[2] : "";
    var rest = segments.length > 3 ? segments[3] : "";
    if (pages.containsKey(page)) {
      pages.get(page).handle(exchange);
      return;
    }
    try (exchange) {
      switch (page) {
        case "" -> send(exchange, 200, "text/html; charset=utf-8", index());
        case "logs" -> log(exchange, rest);
        case "invoke" -> invoke(exchange, rest);
        default -> send(exchange, 404, "text/plain; charset=utf-8", "Not Found");
      }
    }
  }

  private String index() {
    var functions =
        lambda.environments().entrySet().stream()
            .map(entry ->
                "<tr><td><a href=\"/_local/logs/%s\">%s</a><td>%d"
                    .formatted(entry.getKey(), entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n"));
    var links =
        pages.keySet().stream()
            .sorted()
            .map(page -> "<li><a href=\"/_local/%s\">%s</a>".formatted(page, title(page)))
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html><html lang="fr"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Parvis sur ce poste</title>
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      th, td { text-align: left; padding: .2rem 1rem .2rem 0 }
    </style>
    <h1>Parvis sur ce poste</h1>
    <p><a href="/">Le site des habitants</a> · <a href="/staff/">La console de la mairie</a></p>
    <ul>%s</ul>
    <h2>Fonctions</h2>
    <table><tr><th>Journal<th>Processus en ce moment
    %s</table></html>
    """
        .formatted(links, functions);
  }

  private static String title(String page) {
    return switch (page) {
      case "mail" -> "Courriels";
      case "metered" -> "Consommation";
      case "replay" -> "Messages abandonnés";
      case "token" -> "Jetons des personnages";
      default -> page;
    };
  }

  private void log(HttpExchange exchange, String function) throws IOException {
    var file = logs.resolve(function + ".log");
    if (!lambda.environments().containsKey(function)) {
      send(exchange, 404, "text/plain; charset=utf-8", "There is no function " + function);
      return;
    }
    var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
    var last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    send(exchange, 200, "text/plain; charset=utf-8", String.join("\n", last) + "\n");
  }

  /** Lambda's Invoke for {@code ./parvis invoke}; pages of other sites may not call it. */
  private void invoke(HttpExchange exchange, String function) throws IOException {
    var origin = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"));
    if (origin.filter(from -> !from.equals(site)).isPresent()) {
      send(exchange, 403, "text/plain; charset=utf-8", "Forbidden");
    } else if (!lambda.environments().containsKey(function)) {
      send(exchange, 404, "text/plain; charset=utf-8", "There is no function " + function);
    } else {
      var outcome = lambda.invoke(function, exchange.getRequestBody().readAllBytes());
      outcome
          .errorType()
          .ifPresent(type -> exchange.getResponseHeaders().set("X-Amz-Function-Error", type));
      send(exchange, 200, "application/json", outcome.text());
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    LoopbackServer.reply(exchange, status, type, text.getBytes(UTF_8));
  }
}
