package fr.parvis.mail;

import java.util.List;

/**
 * One piece of a mail, from which both its plain text and its HTML are made.
 *
 * <p>Few kinds on purpose: a mail that a town sends has a title, sentences, what somebody wrote, a
 * list, one thing to do.
 */
sealed interface Block {

  /** The heading of the mail. */
  record Title(String text) implements Block {}

  /** A sentence or a few. */
  record Paragraph(String text) implements Block {}

  /** Words of a person, set apart from ours; keeps its lines. */
  record Quote(String text) implements Block {}

  /** A short list. */
  record Bullets(List<String> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** The one thing to do: a label and where it leads. */
  record Link(String label, String address) implements Block {}

  /** What follows is the small print: who sent this and how to reach a person. */
  record Rule() implements Block {}
}
