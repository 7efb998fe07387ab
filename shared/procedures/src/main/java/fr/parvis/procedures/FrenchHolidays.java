package fr.parvis.procedures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays of all of France (code du travail, L3133-1), from a table, and with {@link
 * #in} those that some departments have beside them.
 *
 * <p>Jollyday computes the table, and a test compares the two: the library reads its calendars by
 * JAXB, which would cost a cold start most of a second. See docs/decisions/0086.
 */
public final class FrenchHolidays implements Holidays {

  static final int FIRST_YEAR = 2020;
  static final int LAST_YEAR = 2059;

  private static final String TABLE = "holidays-fr.txt";

  private final Set<LocalDate> days;

  /** Reads the table. */
  public FrenchHolidays() {
    try (var stream = Objects.requireNonNull(FrenchHolidays.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      this.days = lines.lines().map(LocalDate::parse).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Holidays in(String insee) {
    return LocalHolidays.of(this, insee);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException outside the table's years: a wrong delay would be worse
   */
  @Override
  public boolean isHoliday(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "Holidays are known from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }
    return days.contains(day);
  }
}
