package fr.parvis.reports;

import fr.parvis.domain.Place;
import fr.parvis.domain.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A report as the JSON API shows it; {@code docs/openapi.yaml} says what each member means.
 *
 * <p>A map in order rather than a record, so that a door adds the members that only its readers
 * see.
 */
public final class ReportView {

  private ReportView() {}

  /** Where it is; {@code lon} and {@code lat} are both there or both null. */
  public record Where(
      @Nullable Double lon, @Nullable Double lat, String insee, @Nullable String label) {}

  /** One step of the history. */
  public record Event(Instant at, Status status, String service, Optional<String> text) {}

  /** Who acts next and by which day. */
  public record Next(String service, LocalDate by) {}

  /** For whoever filed it, and for the town hall: the words whole. */
  public static Map<String, Object> whole(Report report, ZoneId zone) {
    return of(report, zone, UnaryOperator.identity());
  }

  /** For everybody: nothing by which a person could be reached. See docs/decisions/0012. */
  public static Map<String, Object> open(Report report, ZoneId zone) {
    return of(report, zone, PlainText::masked);
  }

  private static Map<String, Object> of(Report report, ZoneId zone, UnaryOperator<String> words) {
    var view = new LinkedHashMap<String, Object>();
    view.put("reference", report.reference());
    view.put("jurisdiction", report.jurisdiction());
    view.put("category", report.category());
    view.put("service", report.service());
    view.put("status", report.status());
    view.put("description", words.apply(report.filing().description()));
    view.put("place", where(report.place(), words));
    view.put("receivedAt", report.receivedAt());
    view.put("dueAt", report.dueAt());
    view.put("expectedBy", report.expectedBy());
    view.put("updatedAt", report.updatedAt());
    view.put("version", report.version());
    view.put("history", report.history().stream().map(step -> event(step, words)).toList());
    view.put("next", next(report, zone));
    view.put("answer", report.answer());
    return view;
  }

  private static Optional<Next> next(Report report, ZoneId zone) {
    return report.status().isOpen()
        ? Optional.of(new Next(report.service(), report.nextBy(zone)))
        : Optional.empty();
  }

  private static Where where(Place place, UnaryOperator<String> words) {
    var label = Optional.ofNullable(place.label()).map(words).orElse(null);
    return new Where(place.lon(), place.lat(), place.insee(), label);
  }

  private static Event event(Step step, UnaryOperator<String> words) {
    return new Event(step.at(), step.status(), step.service(), step.text().map(words));
  }
}
