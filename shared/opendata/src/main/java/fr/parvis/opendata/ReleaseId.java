package fr.parvis.opendata;

import java.util.Locale;

/**
 * Names a release: the dataset, and a number of its own. Events of a release have it as their
 * aggregate.
 *
 * @param dataset its id
 * @param number from 1
 */
public record ReleaseId(String dataset, long number) {

  private static final char PART = '/';

  /**
   * Reads {@code arbres/12}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static ReleaseId parse(String text) {
    var part = text.lastIndexOf(PART);
    if (part < 1) {
      throw new IllegalArgumentException("Not a release");
    }
    return new ReleaseId(text.substring(0, part), Long.parseLong(text.substring(part + 1)));
  }

  /** The number as it stands in keys and addresses, so that releases sort: {@code 000012}. */
  public String padded() {
    return String.format(Locale.ROOT, "%06d", number);
  }

  /** {@code arbres/12}. */
  @Override
  public String toString() {
    return dataset + PART + number;
  }
}
