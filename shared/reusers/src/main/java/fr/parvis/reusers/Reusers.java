package fr.parvis.reusers;

import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.util.Optional;

/** The re-users that have a key. */
public interface Reusers {

  /** Keeps a new re-user; ids are random, so none is taken. */
  void add(Reuser reuser);

  /** The re-user of an id, unless their key is over. */
  Optional<Reuser> find(String id);

  /**
   * Keeps a changed re-user.
   *
   * @throws Stale when they were changed since they were read
   */
  void replace(Reuser reuser);

  /** Forgets a re-user with all their webhooks; harmless when there is none. */
  void erase(String id);

  /**
   * Re-users who have webhooks, in the order of their ids.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Reuser> listWithWebhooks(int limit, Optional<String> after);
}
