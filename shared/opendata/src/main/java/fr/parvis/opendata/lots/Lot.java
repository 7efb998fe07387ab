package fr.parvis.opendata.lots;

import java.time.Instant;
import java.util.List;

/**
 * Facts of one cell that are published together. A lot never changes: when one of its facts has to
 * go, the lot is dissolved.
 *
 * @param cell where it counts
 * @param number among the cell's lots, from 1
 * @param members at least {@link #SMALLEST}
 * @param at when it was formed
 */
public record Lot(CellKey cell, long number, List<Member> members, Instant at) {

  /** Fewer than so many are never told. */
  public static final int SMALLEST = 5;

  /** An item of the store holds so many with room to spare. */
  static final int LARGEST = 1000;

  public Lot {
    members = List.copyOf(members);
    if (members.size() < SMALLEST) {
      throw new IllegalArgumentException("A lot has at least " + SMALLEST);
    }
  }

  /** Names it for ever, and tells nothing. */
  public String id() {
    return cell.hash() + "-" + number;
  }

  /** The {@link CellKey#hash} that a lot's name begins with. */
  static String cellHash(String id) {
    return id.substring(0, id.lastIndexOf('-'));
  }

  boolean has(String subject) {
    return members.stream().anyMatch(member -> member.subject().equals(subject));
  }
}
