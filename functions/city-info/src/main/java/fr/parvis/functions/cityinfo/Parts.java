package fr.parvis.functions.cityinfo;

import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Things;
import fr.parvis.territory.Territories;
import java.time.InstantSource;

/**
 * What the door's routes use.
 *
 * @param territories the settings
 * @param signIns where people sign in
 * @param things what sends readings
 * @param observations readings, in the days of a calendar
 * @param clock tells now
 */
public record Parts(
    Territories territories,
    SignIns signIns,
    Things things,
    Readings observations,
    InstantSource clock) {

  /** Opens the store of readings; the territory's settings, read later, name its calendar. */
  @FunctionalInterface
  public interface Readings {
    /** The store, with days of this calendar. */
    Observations of(TerritoryCalendar calendar);
  }
}
