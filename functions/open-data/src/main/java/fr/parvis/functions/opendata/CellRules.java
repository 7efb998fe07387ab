package fr.parvis.functions.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.tables.FieldType;

/** What a cell that somebody sent must be, in words for who sent another. */
final class CellRules {

  /** Bytes that leave room for the rest of a sort key, which has 1,024. */
  private static final int LONGEST = 900;

  /** No key has one above; U+FFFF ends ranges. */
  private static final int HIGHEST = 0xfffd;

  private CellRules() {}

  /** Whether a row can stand there; the store refuses what is above the end of its ranges. */
  static boolean isPlace(String text) {
    return text.codePoints().allMatch(c -> c <= HIGHEST);
  }

  /** Whether a sort key has room for it. */
  static boolean isShort(String text) {
    return text.getBytes(UTF_8).length <= LONGEST;
  }

  static String of(FieldType type) {
    return switch (type) {
      case STRING, ANY -> "is a text as the schema describes it";
      case NUMBER -> "is a number like 12.5";
      case INTEGER -> "is a whole number like 12";
      case BOOLEAN -> "is true or false";
      case DATE -> "is a day like 2026-11-26";
      case TIME -> "is a time like 08:30:00";
      case DATETIME -> "is an instant like 2026-11-26T08:30:00Z";
      case YEAR -> "is a year like 2026";
      case YEARMONTH -> "is a month like 2026-11";
      case DURATION -> "is a duration like PT2H";
      case GEOPOINT -> "is a point like 0.68, 47.39";
      case GEOJSON, OBJECT, ARRAY -> "is JSON";
    };
  }
}
