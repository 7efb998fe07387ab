package fr.parvis.procedures;

import java.util.List;

/**
 * What an expert sees of a request beside the question: what an agent chose, and never more.
 *
 * @param pages ids of pages of the form, whose answers are shown
 * @param pieces ids of files
 */
public record Shown(List<String> pages, List<String> pieces) {

  /** The question alone. */
  public static final Shown NOTHING = new Shown(List.of(), List.of());

  public Shown {
    pages = List.copyOf(pages);
    pieces = List.copyOf(pieces);
  }
}
