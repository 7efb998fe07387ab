package fr.parvis.dynamo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Values as text of fixed width, so that DynamoDB's order of bytes is their order. */
public final class Sortable {

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Sortable() {}

  /**
   * {@code 2026-11-19T09:12:00.000Z}: milliseconds, always written. {@code Instant.toString} leaves
   * zeros out, so its texts do not sort.
   *
   * @throws IllegalArgumentException outside the years 0 to 9999
   */
  public static String instant(Instant instant) {
    if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
      throw new IllegalArgumentException("Not sortable: a year has four digits");
    }
    return MILLIS.format(instant);
  }
}
