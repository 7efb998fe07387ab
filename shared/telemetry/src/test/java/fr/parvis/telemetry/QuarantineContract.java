package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.NotFound;
import fr.parvis.telemetry.Quarantine.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every quarantine does. */
interface QuarantineContract {

  Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

  /** An empty quarantine whose present is {@code clock}. */
  Quarantine quarantine(AdjustableClock clock);

  private static Quarantined refused(Instant arrivedAt, String thing, double... values) {
    var readings = new ArrayList<Reading>();
    for (var value : values) {
      var series = new SeriesId(thing, "air/pm10");
      readings.add(new Reading(series, NOON.plusMillis(7), value, readings.isEmpty() ? null : "W"));
    }
    return new Quarantined(arrivedAt, thing, Refusal.WRONG_UNIT, "", readings, null);
  }

  @Test
  default void find_givesAllThatWasKept() {
    var quarantine = quarantine(new AdjustableClock(NOON));
    var readings = refused(NOON, "t", 1.5, Double.NaN, Double.NEGATIVE_INFINITY);
    var unread = new Quarantined(NOON, "u", Refusal.UNREADABLE, "no JSON", List.of(), "eyJ");
    quarantine.add(List.of(readings, unread));
    var entries = quarantine.list(10, Optional.empty()).items();
    assertThat(entries).extracting(Entry::content).containsExactlyInAnyOrder(readings, unread);
    entries.forEach(entry -> assertThat(quarantine.find(entry.id())).contains(entry));
    assertThat(quarantine.find("nothing")).isEmpty();
    assertThatThrownBy(() -> quarantine.get("nothing")).isInstanceOf(NotFound.class);
  }

  @Test
  default void add_keepsOne_whenTheSameArrivesAgainThatDay() {
    var quarantine = quarantine(new AdjustableClock(NOON));
    quarantine.add(List.of(refused(NOON, "t", 1)));
    quarantine.add(List.of(refused(NOON.plusSeconds(60), "t", 1), refused(NOON, "t", 2)));
    assertThat(quarantine.list(10, Optional.empty()).items()).hasSize(2);
  }

  @Test
  default void list_givesEachOnceNewestDayFirst_pageByPage() {
    var clock = new AdjustableClock(NOON);
    var quarantine = quarantine(clock);
    for (var day = 0; day < 3; day++) {
      var at = NOON.plus(Duration.ofDays(day));
      IntStream.range(0, 5).forEach(i -> quarantine.add(List.of(refused(at, "t", i))));
    }
    clock.advance(Duration.ofDays(2));
    var seen = new ArrayList<Entry>();
    Optional<String> next = Optional.empty();
    do {
      var page = quarantine.list(4, next);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
      seen.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    assertThat(new HashSet<>(seen)).hasSize(15).hasSameSizeAs(seen);
    assertThat(seen.stream().map(entry -> entry.content().arrivedAt()).distinct())
        .containsExactly(NOON.plus(Duration.ofDays(2)), NOON.plus(Duration.ofDays(1)), NOON);
  }

  @Test
  default void find_isEmpty_afterThirtyDays() {
    var clock = new AdjustableClock(NOON);
    var quarantine = quarantine(clock);
    quarantine.add(List.of(refused(NOON, "t", 1)));
    var id = quarantine.list(1, Optional.empty()).items().getFirst().id();
    clock.advance(Duration.ofDays(30).minusSeconds(1));
    assertThat(quarantine.find(id)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(quarantine.find(id)).isEmpty();
    assertThat(quarantine.list(10, Optional.empty()).items()).isEmpty();
  }

  @Test
  default void replace_leavesWhatIsLeft_andMayBeRepeated() {
    var quarantine = quarantine(new AdjustableClock(NOON));
    quarantine.add(List.of(refused(NOON, "t", 1, 2)));
    var id = quarantine.list(1, Optional.empty()).items().getFirst().id();
    quarantine.replace(id, List.of(refused(NOON, "t", 1, 2)));
    assertThat(quarantine.find(id)).isPresent();
    for (var repeat = 0; repeat < 2; repeat++) {
      quarantine.replace(id, List.of(refused(NOON, "t", 2)));
      assertThat(quarantine.list(10, Optional.empty()).items())
          .extracting(Entry::content)
          .containsExactly(refused(NOON, "t", 2));
    }
    quarantine.remove(quarantine.list(1, Optional.empty()).items().getFirst().id());
    quarantine.remove(id);
    assertThat(quarantine.list(10, Optional.empty()).items()).isEmpty();
  }
}
