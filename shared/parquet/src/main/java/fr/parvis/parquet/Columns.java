package fr.parvis.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import fr.parvis.tables.Field;
import fr.parvis.tables.TableSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.LogicalTypes;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** What each column of a table is in Parquet: for what encodes pages, for the footer, for cells. */
final class Columns {
  private static final LogicalType LOCAL_TIME =
      LogicalType.TIME(new TimeType(false, TimeUnit.MICROS(new MicroSeconds())));

  private final List<Field> fields;
  private final List<String> primaryKey;

  Columns(TableSchema schema) {
    this.fields = schema.fields();
    this.primaryKey = schema.primaryKey();
  }

  /** The schema for what encodes pages. */
  MessageType message() {
    return Types.buildMessage()
        .addFields(fields.stream().map(this::primitive).toArray(PrimitiveType[]::new))
        .named("table");
  }

  /** The schema for the footer: a root, and a leaf for each column. */
  List<SchemaElement> elements() {
    var elements = new ArrayList<SchemaElement>();
    elements.add(new SchemaElement("table").setNum_children(fields.size()));
    for (var field : fields) {
      var element =
          new SchemaElement(field.name())
              .setType(type(physical(field)))
              .setRepetition_type(FieldRepetitionType.valueOf(repetition(field).name()));
      describe(element, field);
      elements.add(element);
    }
    return elements;
  }

  /** A column may be declared never empty. */
  boolean isRequired(int place) {
    return repetition(fields.get(place)) == Repetition.REQUIRED;
  }

  /** Writes a cell that is not empty. */
  void write(ColumnWriter column, int place, Object cell, int level) {
    switch (cell) {
      case Long number -> column.write(number, 0, level);
      case Double number -> column.write(number, 0, level);
      case Boolean truth -> column.write(truth, 0, level);
      case LocalDate day -> column.write((int) day.toEpochDay(), 0, level);
      case LocalTime time -> column.write(time.toNanoOfDay() / 1000, 0, level);
      case Instant instant ->
          column.write(ChronoUnit.MICROS.between(Instant.EPOCH, instant), 0, level);
      case Year year -> column.write(year.getValue(), 0, level);
      default -> column.write(Binary.fromString(fields.get(place).write(cell)), 0, level);
    }
  }

  /** The footer has a word of its own for bytes. */
  static Type type(PrimitiveTypeName physical) {
    return physical == BINARY ? Type.BYTE_ARRAY : Type.valueOf(physical.name());
  }

  private PrimitiveType primitive(Field field) {
    var type = Types.primitive(physical(field), repetition(field));
    return physical(field) == BINARY // compared byte by byte, as texts in UTF-8 are
        ? type.as(LogicalTypeAnnotation.stringType()).named(field.name())
        : type.named(field.name());
  }

  private Repetition repetition(Field field) {
    return field.required() || primaryKey.contains(field.name())
        ? Repetition.REQUIRED
        : Repetition.OPTIONAL;
  }

  private static PrimitiveTypeName physical(Field field) {
    return switch (field.type()) {
      case NUMBER -> DOUBLE;
      case INTEGER, TIME, DATETIME -> INT64;
      case BOOLEAN -> BOOLEAN;
      case DATE, YEAR -> INT32;
      case STRING, YEARMONTH, DURATION, GEOPOINT, GEOJSON, OBJECT, ARRAY, ANY -> BINARY;
    };
  }

  /** In today's words and in those of readers that know no others. */
  private static void describe(SchemaElement element, Field field) {
    switch (field.type()) {
      case NUMBER, INTEGER, BOOLEAN, YEAR -> {}
      case DATE -> element.setLogicalType(LogicalTypes.DATE).setConverted_type(ConvertedType.DATE);
      case TIME -> element.setLogicalType(LOCAL_TIME); // the old words know UTC only
      case DATETIME ->
          element
              .setLogicalType(LogicalTypes.TIMESTAMP_MICROS)
              .setConverted_type(ConvertedType.TIMESTAMP_MICROS);
      case GEOJSON, OBJECT, ARRAY ->
          element.setLogicalType(LogicalTypes.JSON).setConverted_type(ConvertedType.JSON);
      case STRING, YEARMONTH, DURATION, GEOPOINT, ANY ->
          element.setLogicalType(LogicalTypes.UTF8).setConverted_type(ConvertedType.UTF8);
    }
  }
}
