package fr.parvis.reusers;

import java.time.LocalDate;

/** How much each caller read on a day; forgotten two days later. */
public interface Quotas {

  /**
   * Counts, unless it would be more than the limit.
   *
   * @param who a re-user's id, or what {@link Allowances} makes of an address
   * @return whether it was within the limit
   */
  boolean take(String who, LocalDate day, int units, int limit);

  /**
   * The salt of a day: the same for all environments of a door, and unknown to everybody when the
   * day is forgotten, so that nobody can tell an address from what was counted.
   *
   * @param proposed the salt if the day has none yet
   */
  String salt(LocalDate day, String proposed);
}
