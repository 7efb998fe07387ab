package fr.parvis.procedures;

import java.util.Locale;

/**
 * What it means when the service says nothing (<i>silence vaut accord</i>, <i>silence vaut
 * rejet</i>).
 *
 * @param means what the request becomes
 * @param after the time of silence
 */
public record Silence(Means means, Deadline after) {

  /** What silence means. */
  public enum Means {
    /** It is granted. */
    ACCEPTED,
    /** It is not granted. */
    REFUSED,
    /** Nothing: the person waits for the decision. */
    NOTHING;

    /** The word of the document and of the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The meaning of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Means ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
