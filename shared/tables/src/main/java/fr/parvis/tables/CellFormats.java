package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats that a Table Schema knows, type by type. */
final class CellFormats {
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern YEAR = Pattern.compile("-?[0-9]{4}");
  private static final List<String> TRUE = List.of("true", "True", "TRUE", "1");
  private static final List<String> FALSE = List.of("false", "False", "FALSE", "0");

  private CellFormats() {}

  /** The format of a field as the schema describes it, or nothing when there is none such. */
  static Optional<CellFormat> of(FieldType type, String format, JsonNode field) {
    return switch (type) {
      case STRING -> string(format);
      case DATE, TIME, DATETIME -> Times.of(type, format);
      case GEOPOINT -> GeoPointFormat.of(format);
      case GEOJSON -> format.equals("topojson") ? Optional.empty() : only(format, geojson());
      case NUMBER -> only(format, NumberFormat.of(field).number());
      case INTEGER -> only(format, NumberFormat.of(field).integer());
      case BOOLEAN -> only(format, truth(field));
      case YEAR -> only(format, CellFormat.of(Year.class, CellFormats::year, Year::toString));
      case YEARMONTH ->
          only(format, CellFormat.of(YearMonth.class, parsed(YearMonth::parse), Object::toString));
      case DURATION -> only(format, text(CellFormats::isDuration));
      case OBJECT -> only(format, json(JsonNode::isObject));
      case ARRAY -> only(format, json(JsonNode::isArray));
      case ANY -> only(format, text(_ -> true));
    };
  }

  /** Types of one format only. */
  private static Optional<CellFormat> only(String format, CellFormat known) {
    return format.equals("default") ? Optional.of(known) : Optional.empty();
  }

  private static Optional<CellFormat> string(String format) {
    return switch (format) {
      case "default" -> Optional.of(text(_ -> true));
      case "email" -> Optional.of(text(text -> MAIL.matcher(text).matches()));
      case "uri" -> Optional.of(text(CellFormats::isUri));
      case "uuid" -> Optional.of(text(text -> UUID.matcher(text).matches()));
      case "binary" -> Optional.of(text(CellFormats::isBase64));
      default -> Optional.empty();
    };
  }

  private static CellFormat text(Predicate<String> right) {
    return CellFormat.of(String.class, text -> Optional.of(text).filter(right), text -> text);
  }

  private static CellFormat json(Predicate<JsonNode> right) {
    return CellFormat.of(JsonNode.class, text -> parse(text).filter(right), JsonNode::toString);
  }

  private static CellFormat geojson() {
    return json(node -> node.isObject() && node.path("type").isTextual());
  }

  private static CellFormat truth(JsonNode field) {
    var yes = words(field.path("trueValues"), TRUE);
    var no = words(field.path("falseValues"), FALSE);
    return CellFormat.of(
        Boolean.class,
        text ->
            yes.contains(text)
                ? Optional.of(true)
                : no.contains(text) ? Optional.of(false) : Optional.empty(),
        value -> value ? yes.getFirst() : no.getFirst());
  }

  private static List<String> words(JsonNode declared, List<String> otherwise) {
    return declared.isEmpty() ? otherwise : declared.valueStream().map(JsonNode::asText).toList();
  }

  private static Optional<Year> year(String text) {
    return YEAR.matcher(text).matches() ? parsed(Year::parse).apply(text) : Optional.empty();
  }

  private static boolean isDuration(String text) {
    return !text.isEmpty() // a period and a duration may follow each other: P1Y2DT3H
        && (parsed(Period::parse).apply(text).isPresent()
            || parsed(Duration::parse).apply(text).isPresent()
            || isBoth(text));
  }

  private static boolean isBoth(String text) {
    var parts = text.split("T", 2);
    return parts.length == 2
        && parsed(Period::parse).apply(parts[0]).isPresent()
        && parsed(Duration::parse).apply("PT" + parts[1]).isPresent();
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getDecoder().decode(text).length > 0;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(Json.parse(text));
    } catch (MalformedJson notOne) {
      return Optional.empty();
    }
  }

  /** What a parser of java.time reads, without its exception. */
  static <T> Function<String, Optional<T>> parsed(Function<String, T> parser) {
    return text -> {
      try {
        return Optional.of(parser.apply(text));
      } catch (DateTimeException notOne) {
        return Optional.empty();
      }
    };
  }
}
