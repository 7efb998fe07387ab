package fr.parvis.functions.cityinfo;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violation;
import fr.parvis.http.Request;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.TerritoryCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a series: from a time (included) to another (not included), reading by reading
 * or brought together. Times are widened to whole hours, days, months, so that no point tells of a
 * part as if it were the whole.
 *
 * @param series of which
 * @param per what one point stands for
 * @param from included
 * @param to not included
 * @param form how the answer is written
 */
record Question(SeriesId series, Per per, Instant from, Instant to, Form form) {

  /** How the answer is written. */
  enum Form {
    JSON,
    CSV
  }

  /**
   * Reads a request.
   *
   * @throws Invalid with every broken rule, each under the name of its parameter
   */
  static Question of(Request request, TerritoryCalendar calendar) {
    return new Reader(request, calendar).read();
  }

  /** Reads parameter by parameter and collects what is wrong. */
  private static final class Reader {

    private final Request request;
    private final Moments moments;
    private final List<Violation> violations = new ArrayList<>();

    Reader(Request request, TerritoryCalendar calendar) {
      this.request = request;
      this.moments = new Moments(calendar);
    }

    Question read() {
      var series = series();
      var per = choice("per", Per.READING, Per.values());
      var form = choice("format", Form.JSON, Form.values());
      var from = moment("from");
      var to = moment("to");
      if (from.isPresent() && to.isPresent() && per.isPresent()) {
        checkRange(per.get(), from.get(), to.get());
      }
      if (!violations.isEmpty()) {
        throw new Invalid(violations);
      }
      return whole(series.orElseThrow(), per.orElseThrow(), form.orElseThrow(), from, to);
    }

    private Question whole(
        SeriesId series, Per per, Form form, Optional<Instant> from, Optional<Instant> to) {
      return new Question(
          series,
          per,
          moments.floor(from.orElseThrow(), per),
          moments.ceiling(to.orElseThrow(), per),
          form);
    }

    private Optional<SeriesId> series() {
      try {
        return required("series").map(SeriesId::parse);
      } catch (IllegalArgumentException e) {
        return broken("series", "not-a-series", "is a name like thing/name");
      }
    }

    private Optional<Instant> moment(String name) {
      var text = required(name);
      var moment = text.flatMap(moments::parse);
      return text.isPresent() && moment.isEmpty()
          ? broken(name, "not-a-moment", "is like 2026-11-19 or 2026-11-19T09:12:00Z, after 1999")
          : moment;
    }

    private <T extends Enum<T>> Optional<T> choice(String name, T otherwise, T[] choices) {
      var sent = request.query(name);
      if (sent.isEmpty()) {
        return Optional.of(otherwise);
      }
      for (var choice : choices) {
        if (Per.code(choice).equals(sent.get())) {
          return Optional.of(choice);
        }
      }
      return broken(name, "not-a-choice", "is not one of the choices");
    }

    private void checkRange(Per per, Instant from, Instant to) {
      if (!from.isBefore(to)) {
        broken("to", "not-after-from", "is after from");
      } else if (Duration.between(from, to).compareTo(per.longest()) > 0) {
        broken("to", "too-long", "is at most %d days after from".formatted(per.longest().toDays()));
      }
    }

    private Optional<String> required(String name) {
      var sent = request.query(name);
      return sent.isPresent() ? sent : broken(name, "required", "is required");
    }

    private <T> Optional<T> broken(String name, String code, String detail) {
      violations.add(new Violation("#/" + name, code, detail));
      return Optional.empty();
    }
  }
}
