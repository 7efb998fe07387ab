package fr.parvis.opendata;

import static fr.parvis.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Stale;
import fr.parvis.events.DatasetHeld;
import fr.parvis.events.DatasetPublished;
import fr.parvis.events.DatasetWithdrawn;
import fr.parvis.tables.Fault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of releases keeps. */
interface ReleasesContract {

  Releases releases();

  ReleaseFile FILE =
      new ReleaseFile("csv", "poubelles/000001/poubelles.csv", "text/csv", 12, "00ff");

  @Test
  default void begin_givesTheOneThatIsBeingMade_untilItIsOut() {
    var releases = releases();
    var begun = releases.begin("poubelles", "37999", NOON);
    var reached = releases.checkpoint(begun, "half");
    assertThat(releases.begin("poubelles", "37999", NOON.plusSeconds(9))).isEqualTo(reached);
    var out = releases.publish(reached, 2, List.of(FILE), NOON);
    assertThat(releases.find(new ReleaseId("poubelles", 1))).contains(out);
    assertThat(out.event()).containsInstanceOf(DatasetPublished.class);
    assertThat(out.event().orElseThrow().aggregate()).isEqualTo("poubelles/1");
    assertThat(releases.begin("poubelles", "37999", NOON).id().number()).isEqualTo(2);
    assertThat(releases.latest("poubelles")).contains(out);
  }

  @Test
  default void change_isRefused_whenSomebodyElseChangedIt() {
    var releases = releases();
    var begun = releases.begin("poubelles", "37999", NOON);
    releases.checkpoint(begun, "half");
    assertThatThrownBy(() -> releases.publish(begun, 0, List.of(), NOON)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> releases.add(begun)).isInstanceOf(Conflict.class);
  }

  @Test
  default void hold_keepsTheFaults_andTheReleaseBeforeStays() {
    var releases = releases();
    var first = out(releases);
    var fault = new Fault(3, "quai#1", "litres", "minimum", "0");
    var held =
        releases.hold(releases.begin("poubelles", "37999", NOON), 5, List.of(fault), 1, NOON);
    assertThat(releases.get(held.id())).isEqualTo(held);
    assertThat(held.event()).containsInstanceOf(DatasetHeld.class);
    assertThat(releases.latest("poubelles")).contains(first);
    assertThatThrownBy(() -> releases.withdraw(held.id(), "non", NOON))
        .isInstanceOf(Conflict.class);
  }

  @Test
  default void withdraw_saysWhy_andAgainChangesNothing() {
    var releases = releases();
    var first = out(releases);
    var withdrawn = releases.withdraw(first.id(), "Une erreur.", NOON);
    assertThat(withdrawn.reason()).contains("Une erreur.");
    assertThat(withdrawn.event()).containsInstanceOf(DatasetWithdrawn.class);
    assertThat(releases.withdraw(first.id(), "Une autre.", NOON)).isEqualTo(withdrawn);
    assertThat(releases.latest("poubelles")).isEmpty();
    assertThatThrownBy(() -> releases.withdraw(new ReleaseId("poubelles", 9), "non", NOON))
        .isInstanceOf(NotFound.class);
  }

  @Test
  default void withdraw_stopsTheOneThatIsBeingMade_andTellsNobody() {
    var releases = releases();
    var begun = releases.begin("poubelles", "37999", NOON);
    assertThat(releases.withdraw(begun.id(), "Une erreur.", NOON).event()).isEmpty();
    assertThatThrownBy(() -> releases.checkpoint(begun, "half")).isInstanceOf(Stale.class);
    assertThat(releases.begin("poubelles", "37999", NOON).id().number()).isEqualTo(2);
  }

  @Test
  default void list_givesTheNewestFirst_pageByPage() {
    var releases = releases();
    for (int i = 0; i < 12; i++) {
      out(releases);
    }
    out(releases, "autre");
    var first = releases.list("poubelles", 5, Optional.empty());
    assertThat(first.items()).extracting(one -> one.id().number()).startsWith(12L, 11L);
    var second = releases.list("poubelles", 5, first.next());
    assertThat(second.items()).extracting(one -> one.id().number()).startsWith(7L);
    assertThat(releases.all("poubelles")).hasSize(12);
  }

  private static Release out(Releases releases) {
    return out(releases, "poubelles");
  }

  private static Release out(Releases releases, String dataset) {
    return releases.publish(releases.begin(dataset, "37999", NOON), 2, List.of(FILE), NOON);
  }
}
