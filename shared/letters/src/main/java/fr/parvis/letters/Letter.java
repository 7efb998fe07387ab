package fr.parvis.letters;

import fr.parvis.domain.Language;
import java.time.Instant;
import java.util.List;

/**
 * A letter before it is drawn.
 *
 * @param language of its words
 * @param title what it is, also the title of the file
 * @param sender who writes: the town, the service, its phone; a line each
 * @param at when it was written
 * @param blocks what it says, in reading order
 */
public record Letter(
    Language language, String title, List<String> sender, Instant at, List<Block> blocks) {

  public Letter {
    sender = List.copyOf(sender);
    blocks = List.copyOf(blocks);
  }

  /** A part of a letter. */
  public sealed interface Block {}

  /**
   * A heading of the parts that follow.
   *
   * @param text in one line or more
   */
  public record Heading(String text) implements Block {}

  /**
   * Words; a line break in them begins a paragraph.
   *
   * @param text plain, without any mark-up
   */
  public record Words(String text) implements Block {}

  /**
   * Facts below each other.
   *
   * @param facts at least one
   */
  public record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One fact.
   *
   * @param label what it is about
   * @param value what is so
   */
  public record Fact(String label, String value) {}
}
