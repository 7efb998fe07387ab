package fr.parvis.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortableTest {

  @Test
  void instant_hasOneWidth() {
    assertThat(Sortable.instant(Instant.parse("2026-11-19T09:12:00Z")))
        .isEqualTo("2026-11-19T09:12:00.000Z");
    assertThat(Sortable.instant(Instant.parse("2026-11-19T09:12:00.123999Z")))
        .isEqualTo("2026-11-19T09:12:00.123Z");
    assertThatThrownBy(() -> Sortable.instant(Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sortable.instant(Instant.parse("-0001-01-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void instant_sortsAsTimeDoes() {
    var random = new Random(1);
    var instants =
        Stream.generate(() -> Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L)))
            .limit(1000)
            .sorted()
            .toList();
    assertThat(instants.stream().map(Sortable::instant)).isSorted();
  }
}
