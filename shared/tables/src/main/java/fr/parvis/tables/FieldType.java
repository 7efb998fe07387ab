package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of a Table Schema, and what a cell of each is in Java. */
public enum FieldType {
  STRING(String.class),
  NUMBER(Double.class),
  INTEGER(Long.class),
  BOOLEAN(Boolean.class),
  DATE(LocalDate.class),
  TIME(LocalTime.class),
  DATETIME(Instant.class),
  YEAR(Year.class),
  YEARMONTH(YearMonth.class),
  /** ISO 8601, kept as its text: a month has no length in seconds. */
  DURATION(String.class),
  GEOPOINT(GeoPoint.class),
  GEOJSON(JsonNode.class),
  OBJECT(JsonNode.class),
  ARRAY(JsonNode.class),
  /** Whatever stands there, as text. */
  ANY(String.class);

  private final Class<?> cell;

  FieldType(Class<?> cell) {
    this.cell = cell;
  }

  static Optional<FieldType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** As a schema writes it: {@code yearmonth}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of a cell that is neither empty nor at fault. */
  public Class<?> cell() {
    return cell;
  }

  /** Whether {@code minimum} and {@code maximum} mean something. */
  boolean isOrdered() {
    return Comparable.class.isAssignableFrom(cell) && cell != String.class && this != BOOLEAN;
  }

  /** Whether {@code minLength} and {@code maxLength} mean something. */
  boolean hasLength() {
    return this == STRING || this == ARRAY || this == OBJECT;
  }
}
