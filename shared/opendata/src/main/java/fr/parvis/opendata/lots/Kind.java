package fr.parvis.opendata.lots;

import java.util.Locale;

/** What is counted. */
public enum Kind {
  /** A report came in. */
  RECEIVED,
  /** A report was closed for the first time; the value is after how many days. */
  CLOSED,
  /** A request was filed. */
  FILED,
  /** A request was decided; the value is after how many days. */
  DECIDED;

  /** The word of the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Kind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
