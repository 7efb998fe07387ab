package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CachedTerritoriesTest {

  private Instant now = Instant.EPOCH;

  @Test
  void get_looksAgain_afterAMinute() {
    var kept = new InMemoryTerritories();
    var cached = new CachedTerritories(kept, () -> now);
    kept.put(Samples.valmerle());
    assertThat(cached.get().name()).isEqualTo("Valmerle");

    kept.put(Samples.changed("\"Valmerle\"", "\"Autre\""));
    now = now.plus(CachedTerritories.KEPT).minusNanos(1);
    assertThat(cached.get().name()).isEqualTo("Valmerle");
    now = now.plusNanos(1);
    assertThat(cached.get().name()).isEqualTo("Autre");
  }

  @Test
  void get_seesItsOwnPut() {
    var cached = new CachedTerritories(new InMemoryTerritories(), () -> now);
    cached.put(Samples.valmerle());
    assertThat(cached.get()).isEqualTo(Samples.valmerle());
  }
}
