package fr.parvis.opendata;

import static fr.parvis.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Stale;
import fr.parvis.opendata.DatasetState.Rebuilt;
import org.junit.jupiter.api.Test;

/** What every store of states keeps. */
interface DatasetStatesContract {

  DatasetStates states();

  @Test
  default void change_keepsTheState_wholeAndByVersion() {
    var states = states();
    var unknown = DatasetState.unknown("poubelles", NOON);
    assertThat(states.find("poubelles")).isEmpty();
    states.change(unknown, state -> state.changed(NOON.plusSeconds(1)));
    states.change(unknown, state -> state.toldLate(NOON, "37999", NOON.plusSeconds(2)));
    var last = states.change(unknown, state -> state.rebuilt(new Rebuilt(NOON, 9, 1, 2, 3)));
    assertThat(states.find("poubelles")).contains(last);
    assertThat(last.version()).isEqualTo(3);
    assertThat(last.changedAt()).contains(NOON.plusSeconds(1));
    assertThat(last.lateTold()).contains(NOON);
  }

  @Test
  default void change_writesNothing_whenItChangesNothing() {
    var states = states();
    states.change(DatasetState.unknown("poubelles", NOON), state -> state);
    assertThat(states.find("poubelles")).isEmpty();
  }

  @Test
  default void replace_isRefused_whenSomebodyElseChangedIt() {
    var states = states();
    var first = DatasetState.unknown("poubelles", NOON).changed(NOON);
    states.replace(first);
    assertThatThrownBy(() -> states.replace(first)).isInstanceOf(Stale.class);
  }
}
