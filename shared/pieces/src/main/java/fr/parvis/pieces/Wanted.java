package fr.parvis.pieces;

import java.util.Set;

/**
 * What a field of a form takes.
 *
 * @param kinds which files
 * @param maxBytes how long each may be
 * @param maxFiles how many
 */
public record Wanted(Set<Kind> kinds, long maxBytes, int maxFiles) {

  /** A door reads a piece whole; this leaves it room. */
  public static final long MAX_BYTES = 10_000_000;

  /** When a field does not say how many. */
  public static final int DEFAULT_FILES = 1;

  /** When a field does not say which. */
  public static final Set<Kind> DEFAULT_KINDS = Set.of(Kind.PDF, Kind.JPEG, Kind.PNG);

  /** Nothing is above what a door can read. */
  public Wanted {
    kinds = Set.copyOf(kinds);
    maxBytes = Math.min(maxBytes, MAX_BYTES);
  }
}
