package fr.parvis.procedures;

import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where requests are kept. Every list is bounded and goes on from where the page before ended.
 *
 * <p>Access patterns, keys and their cost: docs/data.md, one row a method.
 */
public interface Requests {

  /** Changes of others that a change of ours may meet before it gives up. */
  int MAX_TRIES = 10;

  /**
   * Keeps a new request.
   *
   * @throws fr.parvis.domain.Conflict when its reference is taken
   */
  void add(Request request);

  /**
   * Keeps a changed request.
   *
   * @throws Stale when it was changed since it was read
   */
  void replace(Request request);

  /**
   * Erases a request.
   *
   * @throws Stale when it was changed since it was read
   */
  void erase(Request request);

  /** The request of a reference, if there is one. */
  Optional<Request> find(Reference reference);

  /**
   * The request of a reference.
   *
   * @throws NotFound when there is none
   */
  default Request get(Reference reference) {
    return find(reference).orElseThrow(() -> new NotFound("There is no request " + reference));
  }

  /**
   * Requests that services have in hand, the one due first in front.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<RequestLine> listOpen(Set<String> services, int limit, Optional<String> after);

  /**
   * Requests that services had, the last that ended in front.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<RequestLine> listEnded(Set<String> services, int limit, Optional<String> after);

  /**
   * Requests of one person, the last begun in front.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<RequestLine> listOfPerson(String personId, int limit, Optional<String> after);

  /** Requests that the calendar has something to do with by a day, the oldest duty in front. */
  List<Reference> listDue(LocalDate day, int limit);

  /**
   * Changes a request, again on its newest state when somebody else was faster; a change that gives
   * the request itself back changes nothing.
   *
   * @throws Stale when others always came first
   */
  default Request change(Reference reference, UnaryOperator<Request> change) {
    return Stale.again(MAX_TRIES, () -> changeOnce(reference, change));
  }

  private Request changeOnce(Reference reference, UnaryOperator<Request> change) {
    var read = get(reference);
    var changed = change.apply(read);
    if (changed.version() == read.version()) {
      return read;
    }
    replace(changed);
    return changed;
  }
}
