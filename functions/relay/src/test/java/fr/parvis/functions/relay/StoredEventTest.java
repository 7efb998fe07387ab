package fr.parvis.functions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import fr.parvis.events.EventEnvelope;
import fr.parvis.events.ReportReceived;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredEventTest {

  @Test
  void of_readsTheEvent() {
    var event = new ReportReceived("37999", Instant.parse("2026-11-19T09:12:00Z"), "K7Q4M2ZX", 1);
    assertThat(StoredEvent.of(Records.inserted("K7Q4M2ZX"))).isEqualTo(EventEnvelope.of(event));
  }

  @Test
  void of_readsWhatTheEventFollowsFrom() {
    var event = Records.event("a", 1);
    event.put("correlation", new AttributeValue("request-7"));
    assertThat(StoredEvent.of(Records.record("a", event, null)).correlation())
        .contains("request-7");
  }

  @Test
  void brings_isFalse_whenTheWriteKeptTheLastEvent() {
    assertThat(StoredEvent.brings(Records.untold("a"))).isFalse();
    var changed = Records.record("a", Records.event("a", 2), Records.event("a", 1));
    assertThat(StoredEvent.brings(changed)).isTrue();
  }

  @Test
  void brings_isFalse_whenTheItemHasNoEvent() {
    var record = Records.inserted("a");
    record.getDynamodb().setNewImage(Map.of("pk", new AttributeValue("SIGNIN#a")));
    assertThat(StoredEvent.brings(record)).isFalse();
    record.getDynamodb().setNewImage(null);
    assertThat(StoredEvent.brings(record)).isFalse();
  }

  @Test
  void brings_isFalse_whenARestorePutTheItemBack_andTrueForItsNextChange() {
    var restored = Records.event("a", 1);
    restored.put("restored", new AttributeValue().withBOOL(true));
    assertThat(StoredEvent.brings(Records.record("a", restored, null))).isFalse();
    assertThat(StoredEvent.brings(Records.record("a", restored, Records.event("a", 2)))).isFalse();
    assertThat(StoredEvent.brings(Records.record("a", Records.event("a", 1), restored))).isFalse();
    assertThat(StoredEvent.brings(Records.record("a", Records.event("a", 2), restored))).isTrue();
  }

  @Test
  void brings_isTrue_whenTheOldOneIsUnreadable() {
    var record = Records.record("a", Records.event("a", 2), Map.of());
    assertThat(StoredEvent.brings(record)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "type", "source", "at", "jurisdiction", "aggregate", "version"})
  void of_fails_whenAPartIsMissingOrOfAnotherForm(String part) {
    var event = Records.event("a", 1);
    for (var wrong :
        new AttributeValue[] {null, new AttributeValue().withBOOL(true), new AttributeValue("")}) {
      event.put(part, wrong);
      var record = Records.record("a", event, null);
      assertThatThrownBy(() -> StoredEvent.of(record))
          .isInstanceOf(RelayFailure.class)
          .hasMessage("The stored event has no " + part);
    }
  }

  @Test
  void of_fails_whenTheBusCouldNotTakeIt() {
    var event = Records.event("é".repeat(400), 1);
    assertThat(StoredEvent.of(Records.record("a", event, null)).version()).isEqualTo(1);
    event.put("jurisdiction", new AttributeValue("3".repeat(300_000)));
    assertThatThrownBy(() -> StoredEvent.of(Records.record("a", event, null)))
        .isInstanceOf(RelayFailure.class)
        .hasMessageMatching("The stored event has 30\\d{4} bytes");
  }

  @Test
  void of_fails_whenTheAttributeIsNoMap() {
    var record = Records.inserted("a");
    record.getDynamodb().setNewImage(Map.of("event", new AttributeValue("ReportReceived.v1")));
    assertThat(StoredEvent.brings(record)).isTrue();
    assertThatThrownBy(() -> StoredEvent.of(record)).isInstanceOf(RelayFailure.class);
  }

  @Test
  void of_fails_whenTimeOrVersionCannotBeRead() {
    var event = Records.event("a", 1);
    event.put("at", new AttributeValue("yesterday"));
    var record = Records.record("a", event, null);
    assertThatThrownBy(() -> StoredEvent.of(record)).isInstanceOf(RelayFailure.class);
  }
}
