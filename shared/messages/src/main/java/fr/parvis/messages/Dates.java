package fr.parvis.messages;

import fr.parvis.domain.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and days as people say them, in the territory's zone. */
public final class Dates {

  private final ZoneId zone;

  /** Days begin and hours count in {@code zone}. */
  public Dates(ZoneId zone) {
    this.zone = zone;
  }

  /** {@code jeudi 19 novembre, 10 h 12}; {@code Thursday 19 November, 10:12}. */
  public String moment(Instant instant, Language language) {
    var pattern =
        switch (language) {
          case FR -> instant.atZone(zone).getMinute() == 0 ? "H 'h'" : "H 'h' mm";
          case EN -> "H:mm";
        };
    var local = instant.atZone(zone);
    return day(local.toLocalDate(), language) + ", " + formatter(pattern, language).format(local);
  }

  /** {@code jeudi 19 novembre}; {@code dimanche 1er mars}; {@code Thursday 19 November}. */
  public String day(LocalDate day, Language language) {
    var pattern =
        switch (language) {
          case FR -> day.getDayOfMonth() == 1 ? "EEEE d'er' MMMM" : "EEEE d MMMM";
          case EN -> "EEEE d MMMM";
        };
    return formatter(pattern, language).format(day);
  }

  /** {@code jeudi 19 novembre 2026}: for what is kept for years. */
  public String longDay(LocalDate day, Language language) {
    return day(day, language) + " " + day.getYear();
  }

  /** {@link #day(LocalDate, Language)} of the day the instant falls on. */
  public String day(Instant instant, Language language) {
    return day(instant.atZone(zone).toLocalDate(), language);
  }

  private static DateTimeFormatter formatter(String pattern, Language language) {
    var locale =
        switch (language) {
          case FR -> Locale.FRANCE;
          case EN -> Locale.UK;
        };
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
