package fr.parvis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventEnvelopeTest {

  private static final Instant NINE = Instant.parse("2026-11-19T09:12:00Z");

  static Stream<DomainEvent> everyType() {
    return Stream.of(
        new ReportReceived("37999", NINE, "K7Q4M2ZX", 1),
        new ReportDecided("37999", NINE, "K7Q4M2ZX", 2),
        new ReportAnswered("37999", NINE, "K7Q4M2ZX", 3),
        new PersonRecorded("37999", NINE, "0af7", 1),
        new RequestSubmitted("37999", NINE, "K7Q4M2ZX", 2),
        new RequestChanged("37999", NINE, "K7Q4M2ZX", 3),
        new ReportErased("37999", NINE, "K7Q4M2ZX", 4),
        new DatasetPublished("37999", NINE, "arbres/12", 2),
        new DatasetHeld("37999", NINE, "arbres/12", 2),
        new DatasetWithdrawn("37999", NINE, "arbres/12", 3),
        new DatasetLate("37999", NINE, "arbres", 7));
  }

  @Test
  void everyType_isTested() {
    assertThat(everyType().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.<Class<?>>asList(DomainEvent.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void event_comesBack_fromStoreAndBus(DomainEvent event) {
    var stored = EventEnvelope.of(event);
    assertThat(stored.event()).isEqualTo(event);
    var onTheBus = EventDetail.of(stored);
    assertThat(onTheBus.envelope(stored.source(), stored.type())).isEqualTo(stored);
  }

  @Test
  void event_keepsWhatItFollowsFrom() {
    var event = new ReportReceived("37999", NINE, "K7Q4M2ZX", 1);
    assertThat(EventEnvelope.of(event).correlation()).isEmpty();
    var stored = Correlation.within("request-7", () -> EventEnvelope.of(event));
    assertThat(stored.correlation()).contains("request-7");
    assertThat(EventDetail.of(stored).envelope(stored.source(), stored.type())).isEqualTo(stored);
  }

  @Test
  void id_namesTheChange() {
    var event = new ReportReceived("37999", NINE, "K7Q4M2ZX", 1);
    assertThat(event.id()).isEqualTo("parvis.reports/K7Q4M2ZX/1");
    assertThat(event.type()).isEqualTo("ReportReceived.v1");
    assertThat(new ReportDecided("37999", NINE, "K7Q4M2ZX", 2).id()).isNotEqualTo(event.id());
  }

  @Test
  void event_throws_whenTheTypeIsUnknown() {
    var other =
        new EventEnvelope("i", "ReportReceived.v2", "s", NINE, "37999", "a", 1, Optional.empty());
    assertThatThrownBy(other::event).hasMessageContaining("ReportReceived.v2");
  }
}
