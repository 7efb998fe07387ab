package fr.parvis.functions.datasets;

import fr.parvis.opendata.ChangeRows;
import fr.parvis.procedures.Requests;
import fr.parvis.reports.Reports;
import fr.parvis.telemetry.Aggregates;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.territory.Territory;
import java.util.function.Function;

/**
 * What datasets are made from.
 *
 * @param reports residents' reports
 * @param requests of procedures
 * @param network open series
 * @param catalogue what is out
 * @param observations readings, in the days of a calendar
 * @param rows that measures become
 */
record Sources(
    Reports reports,
    Requests requests,
    SensorNetwork network,
    CatalogueRows catalogue,
    Function<TerritoryCalendar, Observations> observations,
    ChangeRows rows) {

  /** Measures, in the territory's days. */
  DailyMeasures measures(Territory territory) {
    var calendar = new TerritoryCalendar(territory.zoneId());
    return new DailyMeasures(
        new Aggregates(observations.apply(calendar), calendar), rows, territory.zoneId());
  }
}
