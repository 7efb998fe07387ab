package fr.parvis.functions.signalements.open311;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.http.Request;
import fr.parvis.http.RequestFault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code GET requests} asks for, within the standard's bounds: 90 days at once, 1000 reports
 * an answer.
 *
 * @param references these reports alone, whatever else is asked
 * @param from first instant of reception
 * @param to last instant of reception, included
 * @param category only this service code
 * @param open only open or only closed
 * @param page from 1
 * @param pageSize reports a page
 */
record RequestsQuery(
    Optional<List<Reference>> references,
    Instant from,
    Instant to,
    Optional<String> category,
    Optional<Boolean> open,
    int page,
    int pageSize) {

  static final int MAX_REPORTS = 1000;

  /** Pages are read from the start: a page further in would cost too much. */
  static final int MAX_DEPTH = 10_000;

  private static final int MAX_REFERENCES = 100;
  private static final Duration SPAN = Duration.ofDays(90);
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

  static RequestsQuery of(Request request, Instant now) {
    var start = request.query("start_date").map(text -> instant(text, "start_date"));
    var end = request.query("end_date").map(text -> instant(text, "end_date"));
    var to = end.orElseGet(() -> start.map(from -> from.plus(SPAN)).orElse(now));
    var from = start.orElseGet(() -> to.minus(SPAN));
    check(!from.isAfter(to), "start_date is after end_date");
    check(
        Duration.between(from, to).compareTo(SPAN) <= 0,
        "start_date and end_date span more than 90 days");
    var page = number(request, "page", 1, MAX_DEPTH);
    var pageSize = number(request, "page_size", MAX_REPORTS, MAX_REPORTS);
    check(
        (long) page * pageSize <= MAX_DEPTH, "page is too far in: ask for a shorter span of dates");
    return new RequestsQuery(
        references(request),
        from,
        to,
        request.query("service_code"),
        open(request),
        page,
        pageSize);
  }

  private static Instant instant(String text, String name) {
    try {
      // A client that forgot to encode "+01:00" sends a space.
      var instant = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
      check(!instant.isBefore(EARLIEST) && instant.isBefore(LATEST), name + " is out of range");
      return instant;
    } catch (DateTimeException e) {
      throw new RequestFault(
          RequestFault.Kind.MALFORMED,
          name + " is a date with its time zone: 2026-11-19T10:12:00Z");
    }
  }

  private static int number(Request request, String name, int otherwise, int max) {
    var text = request.query(name).map(String::strip);
    if (text.isEmpty()) {
      return otherwise;
    }
    var fits = text.get().matches("[1-9][0-9]{0,8}") && Integer.parseInt(text.get()) <= max;
    check(fits, name + " is a number from 1 to " + max);
    return Integer.parseInt(text.get());
  }

  /** Comma separated, as the standard has it; both words ask for everything. */
  private static Optional<Boolean> open(Request request) {
    var words = new TreeSet<>(list(request, "status"));
    check(
        Set.of("open", "closed").containsAll(words),
        "status is open, closed, or both with a comma");
    return words.size() == 1 ? Optional.of(words.contains("open")) : Optional.empty();
  }

  private static Optional<List<Reference>> references(Request request) {
    var texts = list(request, "service_request_id");
    check(texts.size() <= MAX_REFERENCES, "service_request_id names more than 100 requests");
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.stream().flatMap(text -> reference(text).stream()).distinct().toList());
  }

  /** A word that cannot be a reference names no request. */
  static Optional<Reference> reference(String text) {
    try {
      return Optional.of(Reference.parse(text));
    } catch (Invalid e) {
      return Optional.empty();
    }
  }

  private static List<String> list(Request request, String name) {
    return request.query(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static void check(boolean ok, String otherwise) {
    if (!ok) {
      throw new RequestFault(RequestFault.Kind.MALFORMED, otherwise);
    }
  }
}
