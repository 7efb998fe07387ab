package fr.parvis.reports;

import java.util.Locale;

/** How a report came in. */
public enum Channel {
  /** The town's own app and site. */
  APP,
  /** Another application, through Open311 GeoReport v2. */
  OPEN311;

  /** The word used in the API and in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The channel of a word.
   *
   * @throws IllegalArgumentException when there is no such channel
   */
  public static Channel ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
