package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.Stale;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A procedure, as staff works on it. What is published stands beside it and never changes ({@link
 * Procedures#published}).
 *
 * @param id names it in addresses
 * @param state where it stands
 * @param document the working document: what is published next
 * @param shown the members that lists show: of the version that people file, else of the working
 *     document
 * @param published number of the version that people file now; 0 before the first
 * @param updatedAt when it last changed
 * @param version grows by one with each change
 */
public record Procedure(
    String id,
    State state,
    ProcedureDocument document,
    ObjectNode shown,
    int published,
    Instant updatedAt,
    long version) {

  /** Where a procedure stands. */
  public enum State {
    /** Nobody can file it yet. */
    DRAFT,
    /** People file it. */
    PUBLISHED,
    /** Nobody files it any more; what was filed goes on. */
    ARCHIVED;

    /** The word of the API and of the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** A procedure that was just imported. */
  static Procedure imported(ProcedureDocument document, Instant now) {
    return new Procedure(document.id(), State.DRAFT, document, document.shown(), 0, now, 1);
  }

  /**
   * The procedure as somebody saw it.
   *
   * @throws Stale when it changed since
   */
  Procedure seenAs(long seen) {
    if (version != seen) {
      throw new Stale("Procedure %s was changed meanwhile".formatted(id));
    }
    return this;
  }

  /** With another working document. */
  Procedure edited(ProcedureDocument next, Instant now) {
    var listed = published > 0 ? shown : next.shown();
    return new Procedure(id, state, next, listed, published, now, version + 1);
  }

  /** The working document becomes the version that people file. */
  Procedure published(Instant now) {
    return new Procedure(
        id, State.PUBLISHED, document, document.shown(), published + 1, now, version + 1);
  }

  /**
   * Nobody files it any more.
   *
   * @throws Conflict when nobody could
   */
  Procedure archived(Instant now) {
    if (state != State.PUBLISHED) {
      throw new Conflict("Procedure %s is not published".formatted(id));
    }
    return new Procedure(id, State.ARCHIVED, document, shown, published, now, version + 1);
  }

  /** The published version that people file now, if they can. */
  public Optional<Integer> open() {
    return state == State.PUBLISHED ? Optional.of(published) : Optional.empty();
  }

  /** The procedure in a list. */
  public ProcedureSummary summary() {
    return new ProcedureSummary(id, state, shown, published, updatedAt);
  }
}
