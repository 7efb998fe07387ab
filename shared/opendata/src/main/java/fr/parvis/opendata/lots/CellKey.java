package fr.parvis.opendata.lots;

import fr.parvis.domain.Sha256;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where facts of one kind are counted together. A part that does not matter for the kind is empty.
 *
 * @param kind of the facts
 * @param month of the territory's calendar
 * @param commune its INSEE code
 * @param service in charge
 * @param category of the report, or the procedure
 * @param place the square of the grid; empty for the commune as a whole
 */
public record CellKey(
    Kind kind, YearMonth month, String commune, String service, String category, String place) {

  private static final int PARTS = 6;
  private static final int HASH_BYTES = 6;

  /** The place to count in when the month is over and too few are left; none when this is it. */
  public Optional<CellKey> coarser() {
    return place.isEmpty()
        ? Optional.empty()
        : Optional.of(new CellKey(kind, month, commune, service, category, ""));
  }

  /** Whether nothing more comes in the ordinary way. */
  boolean isOver(YearMonth now) {
    return month.isBefore(now);
  }

  /** What its lots' names begin with: short, and the same for ever. */
  public String hash() {
    return HexFormat.of().formatHex(Sha256.of(toString()).first(HASH_BYTES));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static CellKey parse(String text) {
    var parts = text.split("\\|", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("Not a cell");
    }
    return new CellKey(
        Kind.ofWord(parts[0]), YearMonth.parse(parts[1]), parts[2], parts[3], parts[4], parts[5]);
  }

  /** {@code received|2026-11|37999|voirie|nid-de-poule|21076_305}. */
  @Override
  public String toString() {
    return String.join("|", kind.word(), month.toString(), commune, service, category, place);
  }
}
