package fr.parvis.opendata.lots;

import java.util.Optional;

/**
 * Something that happened to one subject.
 *
 * @param kind of what happened
 * @param subject a reference
 * @param version of the subject when it was read; an older one says nothing new
 * @param cell where it counts; nowhere once the subject was erased
 * @param value days, where the kind has a value; else 0
 */
public record Fact(Kind kind, String subject, long version, Optional<CellKey> cell, long value) {

  /** The fact as a cell counts it. */
  Member member() {
    return new Member(subject, value);
  }

  /** Whether it counts alike. */
  boolean countsLike(Fact other) {
    return cell.equals(other.cell) && value == other.value;
  }
}
