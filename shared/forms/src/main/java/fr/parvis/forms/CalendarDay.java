package fr.parvis.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day that is answered: RFC 3339's {@code full-date}, of the calendar, from 1900 to 2199. Before
 * and after nobody was born and nothing is planned: it is a slip of the finger.
 */
final class CalendarDay {

  private static final Pattern WRITTEN = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

  private CalendarDay() {}

  static Optional<LocalDate> parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // 2026-02-30: written well, and no day
    }
  }
}
