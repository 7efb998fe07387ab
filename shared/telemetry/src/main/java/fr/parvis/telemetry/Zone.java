package fr.parvis.telemetry;

import java.util.regex.Pattern;

/**
 * A group of up to 512 series of one commune that are stored together while they arrive, because
 * DynamoDB bills a whole item: a chunk of some hundred readings costs what one reading would.
 * Series of one zone have about the same cadence.
 *
 * @param jurisdiction INSEE code of the commune
 * @param period what one block of its series covers
 * @param slotMinutes how long one chunk takes readings in
 * @param number tells apart the zones that are alike otherwise, from 1
 */
public record Zone(String jurisdiction, BlockPeriod period, int slotMinutes, int number) {

  private static final Pattern ID = Pattern.compile("([DWM])(\\d{1,4})-(\\d{1,6})");

  /**
   * Takes slots of a minute to a day.
   *
   * @throws IllegalArgumentException for any other
   */
  public Zone {
    if (slotMinutes < 1 || slotMinutes > 24 * 60 || number < 1) {
      throw new IllegalArgumentException("A slot lasts a minute to a day; zones count from 1");
    }
  }

  /** What it has in common with others. */
  public ZoneKind kind() {
    return new ZoneKind(jurisdiction, period, slotMinutes);
  }

  /** Short name among the zones of the jurisdiction: {@code W15-3}. */
  public String id() {
    return "%s%d-%d".formatted(period.name().charAt(0), slotMinutes, number);
  }

  /**
   * Reads what {@link #id} gave.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Zone parse(String jurisdiction, String id) {
    var parts = ID.matcher(id);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a zone");
    }
    var period =
        switch (parts.group(1)) {
          case "D" -> BlockPeriod.DAY;
          case "W" -> BlockPeriod.WEEK;
          default -> BlockPeriod.MONTH;
        };
    return new Zone(
        jurisdiction, period, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
  }
}
