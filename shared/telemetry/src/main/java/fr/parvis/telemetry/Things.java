package fr.parvis.telemetry;

import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import java.util.Optional;

/**
 * Where things stand that send readings, and what they send. Whoever registers one goes through
 * {@link RegisterThing}, that gives each new series its place.
 *
 * <p>Answers are fresh, unlike those of {@link Datastreams}: pages that must not show a closed
 * series ask here. Access patterns and their cost: docs/data.md, one row a method.
 */
public interface Things {

  /** The thing of an id, if it is registered. */
  Optional<Thing> find(String id);

  /**
   * The thing of an id.
   *
   * @throws NotFound when none is registered
   */
  default Thing get(String id) {
    return find(id).orElseThrow(() -> new NotFound("There is no such thing"));
  }

  /**
   * Things of a commune, by id.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Thing> list(String jurisdiction, int limit, Optional<String> after);

  /**
   * Keeps a new thing.
   *
   * @throws fr.parvis.domain.Conflict when its id is taken
   */
  void add(Thing thing);

  /**
   * Keeps a changed thing, its version one above the one that was read.
   *
   * @throws fr.parvis.domain.Stale when it was changed since it was read
   */
  void replace(Thing thing);
}
