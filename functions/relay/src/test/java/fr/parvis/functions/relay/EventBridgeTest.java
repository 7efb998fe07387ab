package fr.parvis.functions.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.events.Correlation;
import fr.parvis.events.EventEnvelope;
import fr.parvis.events.ReportReceived;
import fr.parvis.functions.relay.Bus.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

class EventBridgeTest {

  private static final Instant NINE = Instant.parse("2026-11-19T09:12:00Z");

  @Test
  void put_sendsTheEventAsTheBusWantsIt() {
    var client = new AnsweringClient(List.of(PutEventsResultEntry.builder().eventId("1").build()));
    assertThat(new EventBridge(client, "bus").put(List.of(event(1)))).isEmpty();

    var entry = client.asked.entries().getFirst();
    assertThat(entry.eventBusName()).isEqualTo("bus");
    assertThat(entry.source()).isEqualTo("parvis.reports");
    assertThat(entry.detailType()).isEqualTo("ReportReceived.v1");
    assertThat(entry.time()).isEqualTo(NINE);
    assertThat(entry.detail())
        .isEqualTo(
            "{\"id\":\"parvis.reports/K7Q4M2ZX/1\",\"at\":\"2026-11-19T09:12:00Z\","
                + "\"jurisdiction\":\"37999\",\"aggregate\":\"K7Q4M2ZX\",\"version\":1,"
                + "\"correlation\":\"request-7\"}");
  }

  @Test
  void put_givesTheFirstRefusal() {
    var refused = PutEventsResultEntry.builder().errorCode("ThrottlingException").build();
    var taken = PutEventsResultEntry.builder().eventId("1").build();
    var client = new AnsweringClient(List.of(taken, refused, taken, refused));
    var events = IntStream.rangeClosed(1, 4).mapToObj(EventBridgeTest::event).toList();
    assertThat(new EventBridge(client, "bus").put(events))
        .contains(new Refusal(1, "ThrottlingException"));
  }

  private static EventEnvelope event(int version) {
    var event = new ReportReceived("37999", NINE, "K7Q4M2ZX", version);
    return Correlation.within("request-7", () -> EventEnvelope.of(event));
  }

  /** EventBridge with its answers prepared. */
  private static final class AnsweringClient implements EventBridgeClient {

    private final List<PutEventsResultEntry> answers;
    private PutEventsRequest asked = PutEventsRequest.builder().build();

    AnsweringClient(List<PutEventsResultEntry> answers) {
      this.answers = answers;
    }

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
      asked = request;
      return PutEventsResponse.builder().entries(answers).build();
    }

    @Override
    public String serviceName() {
      return "events";
    }

    @Override
    public void close() {}
  }
}
