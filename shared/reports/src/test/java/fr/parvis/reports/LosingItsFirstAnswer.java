package fr.parvis.reports;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Reports over a network that loses the answer to the first write: the client tries again, and its
 * second try meets what the first one kept.
 */
final class LosingItsFirstAnswer implements Reports {

  private final Reports kept;
  private boolean lost;

  LosingItsFirstAnswer(Reports kept) {
    this.kept = kept;
  }

  @Override
  public void add(Report report) {
    kept.add(report);
    if (isFirst()) {
      throw new Conflict("Taken");
    }
  }

  @Override
  public void replace(Report report) {
    kept.replace(report);
    if (isFirst()) {
      throw new Stale("Changed since read");
    }
  }

  private boolean isFirst() {
    var first = !lost;
    lost = true;
    return first;
  }

  @Override
  public Optional<Report> find(Reference reference) {
    return kept.find(reference);
  }

  @Override
  public Page<Report> listReceived(Received received, int limit, Optional<String> after) {
    return kept.listReceived(received, limit, after);
  }

  @Override
  public Page<Report> listOpen(Open open, int limit, Optional<String> after) {
    return kept.listOpen(open, limit, after);
  }

  @Override
  public Page<Report> listClosed(
      Set<String> services, Instant since, int limit, Optional<String> after) {
    return kept.listClosed(services, since, limit, after);
  }

  @Override
  public Page<Report> listOfPerson(String personId, int limit, Optional<String> after) {
    return kept.listOfPerson(personId, limit, after);
  }

  @Override
  public Count countOpen(Open open) {
    return kept.countOpen(open);
  }

  @Override
  public Count countClosed(Set<String> services, Instant since) {
    return kept.countClosed(services, since);
  }
}
