package fr.parvis.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.LoopbackServer;
import fr.parvis.local.Pages;
import fr.parvis.local.Part;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.lambda.Functions;
import fr.parvis.local.queues.FailureCauses;
import fr.parvis.template.Claims;
import fr.parvis.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Every dead-letter queue and every bucket of failed records of the template. {@code GET
 * /_local/replay} lists what they hold and why, {@code POST} sends it back; with {@code /NAME} only
 * what is in that one.
 */
public final class DeadLetters implements Part, Pages {
  private final String site;
  private final SqsClient sqs;
  private final S3Client s3;
  private final List<Deposit> deposits;

  /**
   * Makes the pages.
   *
   * @param causes why messages failed
   * @param logs folder of the functions' logs, where a function that reports single messages says
   *     why
   */
  public DeadLetters(
      Template template,
      LaptopSettings settings,
      Functions functions,
      FailureCauses causes,
      Path logs) {
    this.site = settings.ports().address(Service.SITE).toString();
    var clients = new Clients(settings.ports());
    this.sqs = clients.sqs();
    this.s3 = clients.s3();
    var log = new LoggedCauses(logs);
    this.deposits =
        Stream.concat(
                queues(template, id -> log.find(id).or(() -> causes.find(id))),
                buckets(template, functions))
            .toList();
  }

  @Override
  public Claims claims() {
    return Claims.none();
  }

  @Override
  public void start() {
    // Nothing runs until somebody asks.
  }

  @Override
  public void close() {
    sqs.close();
    s3.close();
  }

  @Override
  public Map<String, HttpHandler> pages() {
    return Map.of("replay", this::answer);
  }

  /** What waits, as text for a terminal. */
  String list(String name) {
    return chosen(name)
        .map(deposit -> {
          var letters = deposit.letters();
          return "%s: %d%n%s"
              .formatted(
                  deposit.name(),
                  letters.size(),
                  letters.stream().map(Letter::toString).collect(Collectors.joining()));
        })
        .collect(Collectors.joining());
  }

  /** Sends back what waits, and tells how much. */
  String sendBack(String name) {
    return chosen(name)
        .map(deposit -> "%s: %d sent back%n".formatted(deposit.name(), deposit.sendBack()))
        .collect(Collectors.joining());
  }

  private Stream<Deposit> queues(Template template, Function<String, Optional<String>> causes) {
    return template.resources("AWS::SQS::Queue").stream()
        .filter(queue -> !DeadLetterQueue.sources(template, queue).isEmpty())
        .map(queue -> new DeadLetterQueue(queue, template, sqs, causes));
  }

  private Stream<Deposit> buckets(Template template, Functions functions) {
    return template.eventSources("DynamoDB").stream()
        .map(source -> source.properties().at("/DestinationConfig/OnFailure"))
        .filter(destination -> destination.path("Type").asText().equals("S3"))
        .map(destination -> template.withArn(destination.path("Destination").asText()))
        .distinct()
        .map(bucket -> new FailuresBucket(bucket, template, s3, functions));
  }

  private Stream<Deposit> chosen(String name) {
    return deposits.stream().filter(deposit -> name.isEmpty() || deposit.name().equals(name));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var segments = exchange.getRequestURI().getPath().split("/", -1);
      var name = segments.length > 3 ? segments[3] : "";
      var send = exchange.getRequestMethod().equals("POST");
      if (chosen(name).findAny().isEmpty()) {
        var names = deposits.stream().map(Deposit::name).collect(Collectors.joining(", "));
        reply(exchange, 404, "There is no %s; there are %s%n".formatted(name, names));
      } else if (send && foreign(exchange)) {
        reply(exchange, 403, "Forbidden");
      } else {
        reply(exchange, 200, send ? sendBack(name) : list(name));
      }
    }
  }

  /** A page of another site must not send anything back. */
  private boolean foreign(HttpExchange exchange) {
    var origin = exchange.getRequestHeaders().getFirst("Origin");
    return origin != null && !origin.equals(site);
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    LoopbackServer.reply(exchange, status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }
}
