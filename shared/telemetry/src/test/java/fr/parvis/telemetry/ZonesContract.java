package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Stale;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of zones does. */
interface ZonesContract {

  ZoneKind QUARTERS = ZoneKind.of("37999", Duration.ofMinutes(15));
  ZoneKind HOURS = ZoneKind.of("37998", Duration.ofHours(1));

  /** An empty store. */
  Zones zones();

  @Test
  default void last_isTheFirstZoneAndEmpty_whenNoneWasOpened() {
    var zones = zones();
    assertThat(zones.last(QUARTERS)).isEqualTo(ZoneMembers.none(QUARTERS.zone(1)));
    assertThat(zones.list()).isEmpty();
  }

  @Test
  default void list_givesEveryZoneOfEveryCommune() {
    var zones = zones();
    zones.open(QUARTERS.zone(1));
    zones.open(HOURS.zone(1));
    zones.open(QUARTERS.zone(2));
    zones.open(QUARTERS.zone(1));
    assertThat(zones.list())
        .containsExactlyInAnyOrder(QUARTERS.zone(1), QUARTERS.zone(2), HOURS.zone(1));
    assertThat(zones.last(QUARTERS).zone()).isEqualTo(QUARTERS.zone(2));
  }

  @Test
  default void replace_throwsStale_whenChangedSinceRead() {
    var zones = zones();
    zones.open(QUARTERS.zone(1));
    var read = zones.last(QUARTERS);
    var mine = read.with(List.of(new SeriesId("a", "x")));
    zones.replace(mine);
    assertThat(zones.last(QUARTERS)).isEqualTo(mine);
    var theirs = read.with(List.of(new SeriesId("b", "x")));
    assertThatThrownBy(() -> zones.replace(theirs)).isInstanceOf(Stale.class);
    zones.replace(mine.with(List.of(new SeriesId("b", "x"))));
    assertThat(zones.last(QUARTERS).number(new SeriesId("b", "x"))).hasValue(1);
  }
}
