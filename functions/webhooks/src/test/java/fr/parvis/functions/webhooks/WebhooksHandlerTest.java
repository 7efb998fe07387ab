package fr.parvis.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import fr.parvis.access.SecretHash;
import fr.parvis.follow.WebhookSecrets;
import fr.parvis.follow.WebhookSignature;
import fr.parvis.functions.webhooks.FanOut.Body;
import fr.parvis.functions.webhooks.Message.Delivery;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.json.Json;
import fr.parvis.people.PersonId;
import fr.parvis.reusers.InMemoryReusers;
import fr.parvis.reusers.Reuser;
import fr.parvis.reusers.Webhook;
import fr.parvis.reusers.WebhookAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksHandlerTest {

  private static final Instant MORNING = Instant.parse("2026-11-26T03:31:05Z");
  private static final String REUSER = "0123456789abcdef";
  private static final WebhookSecrets SECRETS = new WebhookSecrets("a key that nobody knows of");

  /** What arrived at a re-user. */
  private record Arrived(
      URI address, InetAddress pinned, Map<String, String> headers, String body) {}

  private Instant now = MORNING;
  private final InMemoryReusers reusers = new InMemoryReusers(() -> now);
  private final List<String> queue = new ArrayList<>();
  private final List<Arrived> arrived = new ArrayList<>();
  private final LoggedInvocation context = new LoggedInvocation(30_000);
  private InetAddress resolved = InetAddress.ofLiteral("81.2.69.142");
  private int status = 204;

  private final WebhooksHandler handler =
      new WebhooksHandler(
          new FanOut(reusers, queue::addAll, "https://valmerle.example", () -> now),
          new Deliver(
              reusers,
              new WebhookAddresses(host -> new InetAddress[] {resolved}, Set.of()),
              SECRETS,
              this::answer,
              () -> now));

  @BeforeEach
  void register() {
    reusers.add(
        new Reuser(
            REUSER,
            "Carte",
            "Une carte",
            new PersonId("0123456789abcdef0123456789abcdef"),
            SecretHash.of("secret"),
            List.of(webhook("working"), webhook("broken"), webhook("other", "capteurs")),
            MORNING,
            MORNING.plus(Reuser.KEPT),
            1));
  }

  @Test
  void news_becomeADelivery_forEachWebhookThatWantsThem() {
    assertThat(failed("dataset-published")).isEmpty();
    assertThat(deliveries()).extracting(Delivery::webhook).containsExactly("working", "broken");
    assertThat(Json.read(deliveries().getFirst().body(), Body.class))
        .isEqualTo(
            new Body(
                "DatasetPublished.v1",
                "signalements",
                12,
                Instant.parse("2026-11-26T03:31:00Z"),
                "https://valmerle.example/api/public/datasets/signalements"));
    failed("dataset-withdrawn");
    assertThat(deliveries().getLast().body()).contains("DatasetWithdrawn.v1");
  }

  @Test
  void delivery_isSigned_andGoesWhereItWasLookedAt() {
    assertThat(failed("two-deliveries")).isEmpty();
    var first = arrived.getLast();
    assertThat(first.address()).isEqualTo(URI.create("https://reuser.example/working"));
    assertThat(first.pinned()).isEqualTo(resolved);
    assertThat(first.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("parvis-delivery", "parvis.opendata/signalements/12/3")
        .containsEntry(
            "parvis-signature", WebhookSignature.of(SECRETS.of("working"), MORNING, first.body()));
  }

  @Test
  void delivery_goesBackAlone_whenItFails_andTheReuserIsMarked() {
    status = 503;
    assertThat(failed("two-deliveries")).containsExactly("m-1");
    assertThat(String.join("\n", context.logged()))
        .contains("Webhook broken: answered 503")
        .doesNotContain("https://");
    assertThat(webhookKept("broken").failingSince()).contains(MORNING);
    assertThat(webhookKept("working").failingSince()).isEmpty();
    status = 200;
    assertThat(failed("two-deliveries")).isEmpty();
    assertThat(webhookKept("broken").failingSince()).isEmpty();
  }

  @Test
  void delivery_isNotTried_whenItFailedForAWeek() {
    status = 503;
    failed("two-deliveries");
    now = MORNING.plus(Duration.ofDays(7)).plusSeconds(1);
    arrived.clear();
    assertThat(failed("two-deliveries")).isEmpty();
    assertThat(arrived).extracting(a -> a.address().getPath()).containsExactly("/working");
    failed("dataset-published");
    assertThat(deliveries()).extracting(Delivery::webhook).containsExactly("working");
  }

  @Test
  void delivery_isNotSent_whenTheNameNowLeadsInside() {
    resolved = InetAddress.ofLiteral("169.254.169.254");
    assertThat(failed("two-deliveries")).containsExactly("m-1", "m-2");
    assertThat(arrived).isEmpty();
  }

  @Test
  void delivery_isForgotten_whenTheReuserIsGone() {
    reusers.erase(REUSER);
    assertThat(failed("two-deliveries")).isEmpty();
    assertThat(arrived).isEmpty();
  }

  @Test
  void message_goesBack_whenItIsNotOurs() {
    assertThat(failed("poison")).containsExactly("m-1");
  }

  private int answer(URI address, InetAddress pinned, Map<String, String> headers, String body)
      throws IOException {
    if (address.getPath().equals("/broken") && status >= 500) {
      return status;
    }
    arrived.add(new Arrived(address, pinned, headers, body));
    return 204;
  }

  private List<String> failed(String event) {
    return handler.handleRequest(read(event), context).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private Stream<Delivery> parsed() {
    return queue.stream().map(text -> (Delivery) Message.parse(text));
  }

  private List<Delivery> deliveries() {
    return parsed().toList();
  }

  private Webhook webhookKept(String id) {
    return reusers.find(REUSER).orElseThrow().get(id);
  }

  private static Webhook webhook(String id, String... datasets) {
    var wanted = datasets.length == 0 ? List.of("signalements") : Arrays.asList(datasets);
    return new Webhook(
        id, URI.create("https://reuser.example/" + id), wanted, MORNING, Optional.empty());
  }

  private static SQSEvent read(String name) {
    var stream = WebhooksHandlerTest.class.getResourceAsStream("/events/" + name + ".json");
    return LambdaEventSerializers.serializerFor(SQSEvent.class, SQSEvent.class.getClassLoader())
        .fromJson(stream);
  }
}
