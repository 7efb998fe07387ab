package fr.parvis.opendata;

import static fr.parvis.opendata.Samples.BINS;
import static fr.parvis.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.events.DatasetLate;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WatchFreshnessTest {

  private static final Territory TOWN = town();

  private final Samples.Clock clock = new Samples.Clock();
  private final InMemoryReleases releases = new InMemoryReleases();
  private final InMemoryDatasetStates states = new InMemoryDatasetStates();
  private final WatchFreshness freshness = new WatchFreshness(states, clock);

  @Test
  void isDue_whenRowsChanged_sinceTheNewestReleaseWasBegun() {
    assertThat(freshness.isDue(entry())).isFalse();
    change();
    assertThat(freshness.isDue(entry())).isTrue();
    release();
    assertThat(freshness.isDue(entry(Frequency.WEEKLY))).isFalse();
    change();
    assertThat(freshness.isDue(entry(Frequency.WEEKLY))).isTrue();
  }

  @Test
  void isDue_whenThePromiseWouldBreakBeforeTheNextNight() {
    change();
    release();
    clock.pass(Duration.ofDays(5));
    assertThat(freshness.isDue(entry(Frequency.WEEKLY))).isFalse();
    clock.pass(Duration.ofDays(1));
    assertThat(freshness.isDue(entry(Frequency.WEEKLY))).isTrue();
  }

  @Test
  void isDue_notAgain_whileWhatWasHeldDidNotChange() {
    change();
    clock.pass(Duration.ofMinutes(1));
    var building = releases.begin(BINS.id(), "37999", clock.instant());
    releases.hold(building, 1, List.of(), 1, clock.instant());
    clock.pass(Duration.ofDays(9));
    assertThat(freshness.isDue(entry())).isFalse();
    change();
    assertThat(freshness.isDue(entry())).isTrue();
  }

  @Test
  void tell_saysOnce_thatAPromiseWasBroken() {
    change();
    release();
    clock.pass(Duration.ofDays(2));
    freshness.tell(entry(), TOWN);
    assertThat(state().lateTold()).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    freshness.tell(entry(), TOWN);
    var told = state();
    assertThat(told.event()).containsInstanceOf(DatasetLate.class);
    clock.pass(Duration.ofDays(1));
    freshness.tell(entry(), TOWN);
    assertThat(state()).isEqualTo(told);
  }

  private void change() {
    clock.pass(Duration.ofSeconds(1));
    states.change(
        DatasetState.unknown(BINS.id(), clock.instant()), state -> state.changed(clock.instant()));
  }

  private void release() {
    clock.pass(Duration.ofSeconds(1));
    var building = releases.begin(BINS.id(), "37999", clock.instant());
    releases.publish(building, 1, List.of(), clock.instant());
  }

  private DatasetState state() {
    return states.find(BINS.id()).orElseThrow();
  }

  private CatalogueEntry entry() {
    return entry(Frequency.DAILY);
  }

  private CatalogueEntry entry(Frequency frequency) {
    var latest = releases.latest(BINS.id());
    var state = states.find(BINS.id()).orElse(DatasetState.unknown(BINS.id(), NOON));
    return new CatalogueEntry(
        BINS,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        state,
        releases.list(BINS.id(), 1, Optional.empty()).items().stream().findFirst(),
        latest,
        Optional.empty(),
        Freshness.of(frequency, latest, state.since(), clock.instant()));
  }

  private static Territory town() {
    try {
      return Territory.parse(
          Files.readString(
              Path.of(System.getProperty("parvis.root"), "infra/demo/territory.json")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
