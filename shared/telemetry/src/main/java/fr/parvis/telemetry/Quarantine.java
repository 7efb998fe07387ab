package fr.parvis.telemetry;

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

  /** One entry, if it still waits. */
  Optional<Entry> find(String id);

  /** Ends the wait of an entry; one that is gone already is no fault. */
  void remove(String id);

  /** What waits, under its id. */
  record Entry(String id, Quarantined content) {}
}
