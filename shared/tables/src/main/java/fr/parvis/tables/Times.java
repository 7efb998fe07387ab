package fr.parvis.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Days and instants: ISO 8601, or a pattern in the words of C's {@code strptime}. */
final class Times {
  private static final Map<Character, String> DIRECTIVES =
      Map.of(
          'Y', "uuuu", 'y', "uu", 'm', "MM", 'd', "dd", 'j', "DDD", 'H', "HH", 'M', "mm", 'S', "ss",
          'f', "SSSSSS", '%', "'%'");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private Times() {}

  static Optional<CellFormat> of(FieldType type, String format) {
    return switch (format) {
      case "default", "any" -> Optional.of(iso(type));
      default -> pattern(format).map(pattern -> of(type, pattern));
    };
  }

  private static CellFormat iso(FieldType type) {
    return switch (type) {
      case DATE -> of(type, DateTimeFormatter.ISO_LOCAL_DATE);
      case TIME -> of(type, SECONDS);
      default ->
          CellFormat.of(
              Instant.class,
              CellFormats.parsed(text -> OffsetDateTime.parse(text).toInstant()),
              Instant::toString);
    };
  }

  /** Without a zone in its pattern, an instant is in UTC, as Table Schema says. */
  private static CellFormat of(FieldType type, DateTimeFormatter pattern) {
    return switch (type) {
      case DATE ->
          CellFormat.of(
              LocalDate.class,
              CellFormats.parsed(text -> LocalDate.parse(text, pattern)),
              pattern::format);
      case TIME ->
          CellFormat.of(
              LocalTime.class,
              CellFormats.parsed(text -> LocalTime.parse(text, pattern)),
              pattern::format);
      default ->
          CellFormat.of(
              Instant.class,
              CellFormats.parsed(
                  text -> LocalDateTime.parse(text, pattern).toInstant(ZoneOffset.UTC)),
              value -> pattern.format(value.atOffset(ZoneOffset.UTC)));
    };
  }

  /** Nothing when the pattern has a directive that we do not know, or none at all. */
  private static Optional<DateTimeFormatter> pattern(String format) {
    var pattern = new StringBuilder();
    var known = format.contains("%");
    for (int i = 0; i < format.length(); i++) {
      if (format.charAt(i) != '%') {
        pattern.append('\'').append(format.charAt(i) == '\'' ? "'" : format.charAt(i)).append('\'');
      } else {
        i++;
        var directive = i < format.length() ? DIRECTIVES.get(format.charAt(i)) : null;
        known = known && directive != null;
        pattern.append(directive == null ? "" : directive);
      }
    }
    return known
        ? Optional.of(
            DateTimeFormatter.ofPattern(pattern.toString(), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT))
        : Optional.empty();
  }
}
