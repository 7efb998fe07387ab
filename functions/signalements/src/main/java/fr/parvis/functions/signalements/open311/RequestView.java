package fr.parvis.functions.signalements.open311;

import fr.parvis.domain.Language;
import fr.parvis.domain.Place;
import fr.parvis.domain.PlainText;
import fr.parvis.reports.Report;
import fr.parvis.territory.Category;
import fr.parvis.territory.Service;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report in the standard's words. What people wrote is masked: everybody reads this
 * (docs/decisions/0012).
 */
final class RequestView {

  /** Of names, dates and numbers around the words, in bytes. */
  private static final int FRAME = 1000;

  private RequestView() {}

  static Map<String, Object> of(Report report, Territory territory) {
    var view = new LinkedHashMap<String, Object>();
    view.put("service_request_id", report.reference().toString());
    view.put("status", report.status().isOpen() ? "open" : "closed");
    view.put("status_notes", statusNotes(report).orElse(null));
    view.put(
        "service_name",
        territory
            .category(report.category())
            .map(Category::name)
            .map(name -> name.in(Language.FR))
            .orElse(null));
    view.put("service_code", report.category());
    view.put("description", PlainText.masked(report.filing().description()));
    view.put(
        "agency_responsible",
        territory
            .service(report.service())
            .map(Service::name)
            .map(name -> name.in(Language.FR))
            .orElse(null));
    view.put("service_notice", null);
    view.put("requested_datetime", report.receivedAt().toString());
    view.put("updated_datetime", report.closedAt().orElse(report.updatedAt()).toString());
    view.put("expected_datetime", expectedAt(report, territory).toString());
    view.put("address", address(report.place()));
    view.put("address_id", null);
    view.put("zipcode", null);
    view.put("lat", report.place().lat());
    view.put("long", report.place().lon());
    view.put("media_url", null);
    return view;
  }

  /**
   * The same as a map's point; a report without a point has no geometry (RFC 7946, section 3.2).
   */
  static Map<String, Object> feature(Report report, Territory territory) {
    var feature = new LinkedHashMap<String, Object>();
    feature.put("type", "Feature");
    feature.put("id", report.reference().toString());
    feature.put("geometry", point(report.place()));
    feature.put("properties", of(report, territory));
    return feature;
  }

  /** At most how many bytes the view takes of a function's answer. */
  static int size(Report report) {
    var words =
        report.filing().description() + report.place().label() + statusNotes(report).orElse("");
    return FRAME + words.chars().map(RequestView::size).sum();
  }

  /** The longer of JSON, which the answer quotes once more, and XML. */
  private static int size(int c) {
    return switch (c) {
      case '"', '\\' -> 4;
      case '&', '<', '>' -> 5;
      case '\n', '\t' -> 3;
      default -> c < 0x80 ? 1 : 3;
    };
  }

  private static Optional<String> statusNotes(Report report) {
    return report.history().getLast().text().map(PlainText::masked);
  }

  private static Instant expectedAt(Report report, Territory territory) {
    return report
        .expectedBy()
        .map(day -> day.plusDays(1).atStartOfDay(territory.zoneId()).toInstant().minusSeconds(1))
        .orElse(report.dueAt());
  }

  private static @Nullable String address(Place place) {
    return place.label() == null ? null : PlainText.masked(place.label());
  }

  private static @Nullable Map<String, Object> point(Place place) {
    if (!place.hasPoint()) {
      return null;
    }
    var point = new LinkedHashMap<String, Object>();
    point.put("type", "Point");
    point.put("coordinates", List.of(place.lon(), place.lat()));
    return point;
  }
}
