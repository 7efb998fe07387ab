package fr.parvis.telemetry;

import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import java.util.List;
import java.util.Optional;

/** Where refused readings wait for a person, 30 days at most. */
public interface Quarantine {

  /**
   * Keeps what was refused. The same refused readings, arriving again the same day, are kept once.
   */
  void add(List<Quarantined> refused);

  /**
   * What waits, newest day first.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Entry> list(int limit, Optional<String> after);

  /**
   * One entry.
   *
   * @throws NotFound when it does not wait any more
   */
  default Entry get(String id) {
    return find(id).orElseThrow(() -> new NotFound("Nothing waits under this id"));
  }

  /** One entry, if it still waits. */
  Optional<Entry> find(String id);

  /** Ends the wait of an entry; one that is gone already is no fault. */
  void remove(String id);

  /**
   * Puts what is left of an entry in its place: as old as it was, so that nothing waits longer than
   * 30 days. A repeat changes nothing.
   */
  void replace(String id, List<Quarantined> left);

  /** What waits, under its id. */
  record Entry(String id, Quarantined content) {}
}
