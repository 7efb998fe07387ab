package fr.parvis.reports;

import static fr.parvis.reports.Samples.THURSDAY;
import static fr.parvis.reports.Samples.decision;
import static fr.parvis.reports.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of reports does. */
interface ReportsContract extends ReportListsContract {

  @Test
  default void find_givesBackEverything_whenAdded() {
    var reports = reports();
    var added = report(1, THURSDAY, "37999", "eclairage", Optional.of("person-1"));
    reports.add(added);
    assertThat(reports.find(added.reference())).contains(added);
  }

  @Test
  default void find_givesBackEverything_whenDecidedAndAnswered() {
    var reports = reports();
    var added = report(1, THURSDAY);
    reports.add(added);
    var done = added.decided(decision(Status.DONE), THURSDAY.plusSeconds(60));
    reports.replace(done);
    var answered = done.answered(false, Optional.of("Toujours éteint"), THURSDAY.plusSeconds(90));
    reports.replace(answered);
    assertThat(reports.get(added.reference())).isEqualTo(answered);
  }

  @Test
  default void get_throwsNotFound_whenNeverAdded() {
    assertThatThrownBy(() -> reports().get(Reference.ofBits(99))).isInstanceOf(NotFound.class);
  }

  @Test
  default void add_throwsConflict_whenReferenceTaken() {
    var reports = reports();
    reports.add(report(1, THURSDAY));
    assertThatThrownBy(() -> reports.add(report(1, THURSDAY))).isInstanceOf(Conflict.class);
  }

  @Test
  default void replace_throwsStale_whenChangedSinceRead() {
    var reports = reports();
    var read = report(1, THURSDAY);
    reports.add(read);
    var decided = read.decided(decision(Status.PLANNED), THURSDAY);
    reports.replace(decided);
    assertThatThrownBy(() -> reports.replace(decided)).isInstanceOf(Stale.class);
  }
}
