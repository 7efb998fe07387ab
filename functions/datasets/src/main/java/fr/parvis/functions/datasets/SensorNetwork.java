package fr.parvis.functions.datasets;

import fr.parvis.domain.Page;
import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.RowQuery;
import fr.parvis.tables.Row;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Thing;
import fr.parvis.telemetry.Things;
import fr.parvis.territory.Territory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open series of the territory's things; a series that was closed takes its measures along. */
final class SensorNetwork {

  private static final Dataset NETWORK = Datasets.get("capteurs");
  private static final Dataset MEASURES = Datasets.get("mesures-quotidiennes");
  private static final int PAGE = 100;

  private final Things things;
  private final ChangeRows rows;
  private final String site;

  /**
   * @param things what sends readings
   * @param rows of the datasets
   * @param site public address, without a slash at its end
   */
  SensorNetwork(Things things, ChangeRows rows, String site) {
    this.things = things;
    this.rows = rows;
    this.site = site;
  }

  /** The open series of all communes. */
  List<Datastream> series(Territory territory) {
    return things(territory).stream().flatMap(thing -> open(thing).stream()).toList();
  }

  /** Brings the network's rows to agree with it. */
  Difference agree(Territory territory) {
    var wanted =
        things(territory).stream()
            .flatMap(thing -> open(thing).stream().map(series -> row(thing, series)))
            .toList();
    var open = wanted.stream().map(Row::key).collect(Collectors.toSet());
    rows.all(NETWORK, RowQuery.all(NETWORK)).stream()
        .map(row -> row.text("serie"))
        .filter(series -> !open.contains(series))
        .forEach(series -> rows.agree(MEASURES, RowQuery.equal("serie", series), List.of()));
    return rows.agree(NETWORK, RowQuery.all(NETWORK), wanted);
  }

  private List<Thing> things(Territory territory) {
    return territory.communes().stream()
        .flatMap(commune -> Page.all(after -> things.list(commune.insee(), PAGE, after)))
        .toList();
  }

  private static List<Datastream> open(Thing thing) {
    return thing.datastreams().stream().filter(Datastream::open).toList();
  }

  private Row row(Thing thing, Datastream series) {
    var id = series.id().toString();
    var place = thing.location().place();
    var values = new HashMap<String, @Nullable Object>();
    values.put("serie", id);
    values.put("capteur", thing.id());
    values.put("nom", thing.name());
    values.put("description", series.description());
    values.put("grandeur", series.property().code());
    values.put("definition", series.property().definition().toString());
    values.put("unite", series.unit());
    values.put("resolution", series.resolution().step().doubleValue());
    values.put("cadence_secondes", series.cadence().toSeconds());
    values.put("agregation", DailyMeasures.word(series.property().aggregation()));
    values.put("lieu", thing.location().name());
    values.put("code_insee", place.insee());
    values.put("lon", place.lon());
    values.put("lat", place.lat());
    values.put(
        "mesures",
        site + "/api/public/observations?series=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    return Row.of(NETWORK.schema(), values);
  }
}
