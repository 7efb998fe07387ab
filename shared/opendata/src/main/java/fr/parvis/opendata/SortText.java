package fr.parvis.opendata;

import fr.parvis.dynamo.Sortable;
import fr.parvis.tables.KeyText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cells as texts whose order is that of the cells. In an index a row stands under {@code
 * <cell>#<primary key>}, so that every row has a place of its own.
 */
public final class SortText {

  /** Sorts after everything that may follow {@link KeyText#PART} in a key. */
  private static final String LAST = "\uFFFF";

  private SortText() {}

  /** The text of a cell; empty sorts first. */
  public static String of(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Instant instant -> Sortable.instant(instant);
      case Double number -> number(number);
      case Long number -> number(number.doubleValue());
      case BigDecimal number -> number(number.doubleValue());
      case Boolean truth -> truth ? "1" : "0";
      case String text -> KeyText.of(text);
      default -> cell.toString(); // days, months and years: ISO 8601 sorts
    };
  }

  /** Where a row stands in an index. */
  public static String key(@Nullable Object cell, String rowKey) {
    return of(cell) + KeyText.PART + rowKey;
  }

  /** Before the first row that a bound lets through. */
  public static String low(Optional<Object> from) {
    return from.map(SortText::of).orElse("");
  }

  /** After the last row that a bound lets through. */
  public static String high(Optional<Object> to) {
    return to.map(cell -> of(cell) + KeyText.PART + LAST).orElse(LAST);
  }

  /** The bits of a number, turned so that negative ones come first and in their order. */
  private static String number(double number) {
    var bits = Double.doubleToLongBits(number + 0.0);
    var sorted = bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    return String.format(Locale.ROOT, "%016x", sorted);
  }
}
