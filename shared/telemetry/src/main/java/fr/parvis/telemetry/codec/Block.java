package fr.parvis.telemetry.codec;

import java.util.List;

/**
 * One series over one calendar period: its readings, and what each day comes to, so that aggregates
 * of days and months are read off without going through the readings.
 */
public record Block(Run run, List<DaySummary> days) {

  /** Takes a copy. */
  public Block {
    days = List.copyOf(days);
  }
}
