package fr.parvis.procedures;

import java.util.Locale;

/** How a request came in. */
public enum Channel {
  /** The person filed it on the site. */
  WEB,
  /** Staff filed it for somebody on the phone. */
  PHONE,
  /** Staff filed it for somebody at the counter. */
  COUNTER;

  /** Whether staff filed it for the person. */
  public boolean isOnBehalf() {
    return this != WEB;
  }

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
