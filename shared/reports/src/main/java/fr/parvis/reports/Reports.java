package fr.parvis.reports;

import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where reports are kept. Every list is bounded and goes on from where the page before ended.
 *
 * <p>Access patterns, keys and their cost: docs/data.md, one row a method.
 */
public interface Reports {

  /**
   * Keeps a new report.
   *
   * @throws fr.parvis.domain.Conflict when its reference is taken
   */
  void add(Report report);

  /**
   * Keeps a changed report.
   *
   * @throws fr.parvis.domain.Stale when it was changed since it was read
   */
  void replace(Report report);

  /** The report of a reference, if there is one. */
  Optional<Report> find(Reference reference);

  /**
   * The report of a reference.
   *
   * @throws NotFound when there is none
   */
  default Report get(Reference reference) {
    return find(reference).orElseThrow(() -> new NotFound("There is no report " + reference));
  }

  /**
   * Reports received in a time span, newest first.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Report> listReceived(Received received, int limit, Optional<String> after);

  /**
   * Open reports of some services, the one due first in front.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Report> listOpen(Open open, int limit, Optional<String> after);

  /**
   * Reports of some services that were closed since an instant, the last closed in front.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Report> listClosed(Set<String> services, Instant since, int limit, Optional<String> after);

  /**
   * Reports of one person, newest first.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Report> listOfPerson(String personId, int limit, Optional<String> after);

  /** How many open reports there are; reads them all, up to a bound per service. */
  Count countOpen(Open open);

  /** How many reports were closed since an instant; reads them all, up to a bound per service. */
  Count countClosed(Set<String> services, Instant since);

  /**
   * Which received reports.
   *
   * @param jurisdictions INSEE codes
   * @param from first instant
   * @param to last instant, included
   * @param category only these, if given
   * @param open only open ones or only closed ones, if given
   */
  record Received(
      Set<String> jurisdictions,
      Instant from,
      Instant to,
      Optional<String> category,
      Optional<Boolean> open) {}

  /**
   * Which open reports.
   *
   * @param services ids of services
   * @param dueBefore only those due before, if given
   * @param status only those in this status, if given
   */
  record Open(Set<String> services, Optional<Instant> dueBefore, Optional<Status> status) {}

  /**
   * A number of reports.
   *
   * @param reports how many were counted
   * @param capped whether counting stopped at its bound, so that there are at least so many
   */
  record Count(long reports, boolean capped) {

    /** Both together; "at least" if either is. */
    public Count plus(Count other) {
      return new Count(reports + other.reports, capped || other.capped);
    }
  }
}
