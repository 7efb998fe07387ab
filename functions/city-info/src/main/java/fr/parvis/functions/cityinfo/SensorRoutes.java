package fr.parvis.functions.cityinfo;

import fr.parvis.functions.cityinfo.Question.Form;
import fr.parvis.http.Cursors;
import fr.parvis.http.Operation;
import fr.parvis.http.PublicReply;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.json.Json;
import fr.parvis.telemetry.Aggregates;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.territory.Territory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the town's open sensors measure: the last value of each, and a series over time. */
final class SensorRoutes {

  private static final String LIST = "sensors";

  private final Parts parts;

  SensorRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "GET /api/public/sensors", this::listSensors,
        "GET /api/public/observations", this::listObservations);
  }

  private Reply listSensors(Request request) {
    var territory = parts.territories().get();
    var after = request.query("cursor").map(cursor -> Cursors.open(LIST, cursor));
    var observations = parts.observations().of(calendar(territory));
    var page =
        new LatestSensors(parts.things(), observations)
            .list(territory.communes(), after, parts.clock().instant());
    var view = new LinkedHashMap<String, Object>();
    view.put("items", page.items());
    view.put("next", page.next().map(position -> Cursors.seal(LIST, position)));
    return PublicReply.of(request, "application/json", Json.write(view));
  }

  private Reply listObservations(Request request) {
    var calendar = calendar(parts.territories().get());
    var question = Question.of(request, calendar);
    var open = OpenSeries.get(parts.things(), question.series());
    var points = points(question, open, calendar);
    return question.form() == Form.CSV
        ? PublicReply.of(request, "text/csv; charset=utf-8; header=present", Csv.of(open, points))
            .header(
                "content-disposition",
                "attachment; filename=\"" + Csv.fileName(question, calendar) + "\"")
        : PublicReply.of(request, "application/json", Json.write(view(question, open, points)));
  }

  private Points points(Question question, OpenSeries open, TerritoryCalendar calendar) {
    var observations = parts.observations().of(calendar);
    var series = open.series();
    return question
        .per()
        .granularity()
        .map(step ->
            Points.of(
                new Aggregates(observations, calendar)
                    .list(series, question.from(), question.to(), step),
                series,
                parts.clock().instant()))
        .orElseGet(() ->
            Points.of(
                observations.list(
                    series, question.from().toEpochMilli(), question.to().toEpochMilli()),
                series));
  }

  private static Map<String, Object> view(Question question, OpenSeries open, Points points) {
    var view = SeriesView.of(open);
    view.put("per", question.per());
    view.put("from", question.from());
    view.put("to", question.to());
    view.put("points", points.list());
    return view;
  }

  private static TerritoryCalendar calendar(Territory territory) {
    return new TerritoryCalendar(territory.zoneId());
  }
}
