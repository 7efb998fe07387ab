package fr.parvis.reports;

import static fr.parvis.reports.Samples.THURSDAY;
import static fr.parvis.reports.Samples.decision;
import static fr.parvis.reports.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Denied;
import fr.parvis.events.ReportErased;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left of a report that the person who filed it wants erased. */
final class EraseReportsTest {

  private final InMemoryReports reports = new InMemoryReports();
  private final InstantSource clock = InstantSource.fixed(THURSDAY.plus(Duration.ofDays(2)));
  private final EraseReports erase = new EraseReports(reports, clock);

  @Test
  void erasing_leavesThatThereWasAReport_andNothingOfThePerson() {
    var filed = report(1, THURSDAY, "37999", "eclairage", Optional.of("p-1"));
    reports.add(filed);
    reports.replace(filed.decided(decision(Status.PLANNED), THURSDAY));
    erase.run(filed.reference(), "secret");
    var left = reports.get(filed.reference());
    assertThat(left.isErased()).isTrue();
    assertThat(left.event())
        .isEqualTo(new ReportErased("37999", clock.instant(), filed.reference().value(), 3));
    assertThat(left.filing().description()).isEmpty();
    assertThat(left.place().hasPoint()).isFalse();
    assertThat(left.place().label()).isNull();
    assertThat(left.filing().personId()).isEmpty();
    assertThat(left.history()).singleElement().satisfies(step -> assertThat(step.text()).isEmpty());
    assertThat(left.status().isOpen()).isFalse();
    assertThat(left.category()).isEqualTo(filed.category());
  }

  @Test
  void erasing_again_changesNothing_andNothingMoreIsDecided() {
    var filed = report(1, THURSDAY);
    reports.add(filed);
    erase.run(filed.reference(), "secret");
    var left = reports.get(filed.reference());
    erase.run(filed.reference(), "secret");
    assertThat(reports.get(filed.reference())).isEqualTo(left);
    assertThatThrownBy(() -> left.decided(decision(Status.PLANNED), THURSDAY))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void erasing_isDenied_withAWrongSecret() {
    var filed = report(1, THURSDAY);
    reports.add(filed);
    assertThatThrownBy(() -> erase.run(filed.reference(), "other")).isInstanceOf(Denied.class);
    assertThat(reports.get(filed.reference())).isEqualTo(filed);
  }

  @Test
  void erasing_reachesAllReportsOfAPerson_andNobodyElses() {
    for (int i = 0; i < 120; i++) {
      var person = Optional.of(i == 7 ? "p-2" : "p-1");
      reports.add(report(i, THURSDAY.plusSeconds(i), "37999", "eclairage", person));
    }
    assertThat(erase.run("p-1")).hasSize(119);
    assertThat(reports.get(report(7, THURSDAY).reference()).isErased()).isFalse();
    assertThat(reports.get(report(119, THURSDAY).reference()).isErased()).isTrue();
    assertThat(erase.run("p-1")).isEmpty();
  }
}
