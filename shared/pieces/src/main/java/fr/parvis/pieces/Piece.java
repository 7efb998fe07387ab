package fr.parvis.pieces;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of a request.
 *
 * @param id name within the request; derived from what was announced, so that a repeat is the same
 * @param at pointer of the form's field it answers
 * @param name as the person's device calls it
 * @param kind what it is
 * @param bytes how long it is
 * @param sha256 hash of its content, 64 hexadecimal digits
 * @param state where it stands
 * @param refusal why it is refused
 * @param announcedAt when it was announced
 */
public record Piece(
    String id,
    String at,
    String name,
    Kind kind,
    long bytes,
    String sha256,
    State state,
    Optional<Refusal> refusal,
    Instant announcedAt) {

  /** Where a piece stands. */
  public enum State {
    /** Announced; it may arrive. */
    AWAITED,
    /** Looked at, and kept. */
    KEPT,
    /** Looked at, and thrown away. */
    REFUSED;

    /** {@code awaited}: the form that is stored and sent. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a piece is thrown away. */
  public enum Refusal {
    /** Its length or its hash is not what was announced. */
    NOT_AS_ANNOUNCED,
    /** Its content is not what its type says. */
    OTHER_TYPE,
    /** The antivirus found something. */
    VIRUS;

    /** {@code other-type}: the form that is stored and sent. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The same, looked at and kept. */
  Piece kept() {
    return in(State.KEPT, Optional.empty());
  }

  /** The same, looked at and thrown away. */
  Piece refused(Refusal why) {
    return in(State.REFUSED, Optional.of(why));
  }

  private Piece in(State next, Optional<Refusal> why) {
    return new Piece(id, at, name, kind, bytes, sha256, next, why, announcedAt);
  }
}
