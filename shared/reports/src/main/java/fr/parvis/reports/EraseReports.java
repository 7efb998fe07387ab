package fr.parvis.reports;

import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.time.InstantSource;
import java.util.List;

/**
 * A person erases what they reported. That there was a report stays: a service may have worked on
 * it. Who else keeps something of it learns of it by the event.
 */
public final class EraseReports {

  private static final int PAGE_SIZE = 100;
  private static final int MAX_TRIES = 4;

  private final Reports reports;
  private final InstantSource clock;

  /**
   * @param reports where reports are kept
   * @param clock tells now
   */
  public EraseReports(Reports reports, InstantSource clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Erases one report with its follow secret. Again changes nothing.
   *
   * @throws fr.parvis.domain.Denied with a wrong secret
   */
  public void run(Reference reference, String secret) {
    reports.get(reference).opened(secret);
    erase(reference);
  }

  /** Erases all reports of a person, and tells which. */
  public List<Reference> run(String personId) {
    var erased =
        Page.all(after -> reports.listOfPerson(personId, PAGE_SIZE, after))
            .map(Report::reference)
            .toList();
    erased.forEach(this::erase);
    return erased;
  }

  private void erase(Reference reference) {
    Stale.again(MAX_TRIES, () -> once(reports.get(reference)));
  }

  private Report once(Report report) {
    if (report.isErased()) {
      return report;
    }
    var erased = report.erased(clock.instant());
    reports.replace(erased);
    return erased;
  }
}
