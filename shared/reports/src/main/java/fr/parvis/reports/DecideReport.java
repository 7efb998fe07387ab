package fr.parvis.reports;

import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The service in charge tells what it does about a report. */
public final class DecideReport {

  private final Reports reports;
  private final InstantSource clock;

  /**
   * @param reports where reports are kept
   * @param clock tells now
   */
  public DecideReport(Reports reports, InstantSource clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Decides on the report as the agent saw it.
   *
   * @param seen the version the agent looked at
   * @param zone the territory's, for "today"
   * @throws Stale when somebody changed the report meanwhile
   */
  public Report run(Reference reference, long seen, Decision decision, ZoneId zone) {
    var now = clock.instant();
    decision.check(LocalDate.ofInstant(now, zone));
    var report = reports.get(reference);
    if (report.version() != seen) {
      throw new Stale("Report %s was changed meanwhile".formatted(reference));
    }
    var decided = report.decided(decision, now);
    reports.replace(decided);
    return decided;
  }
}
