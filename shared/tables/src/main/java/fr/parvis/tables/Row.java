package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: cells in the order of the schema, each {@code null}, of its column's type
 * ({@link FieldType#cell}), or the text that came and could not be read. So nothing is lost before
 * {@link RowCheck} tells the fault.
 */
public final class Row {
  private final TableSchema schema;
  private final List<@Nullable Object> cells;

  private Row(TableSchema schema, List<@Nullable Object> cells) {
    this.schema = schema;
    this.cells = Collections.unmodifiableList(cells);
  }

  /**
   * A row of values by column; what is left out is empty, texts are read as their column says.
   *
   * @throws IllegalArgumentException for a column that the schema does not know
   */
  public static Row of(TableSchema schema, Map<String, ? extends @Nullable Object> values) {
    var cells = new ArrayList<@Nullable Object>(Collections.nCopies(schema.fields().size(), null));
    values.forEach((name, value) -> cells.set(schema.place(name), cell(schema, name, value)));
    return new Row(schema, cells);
  }

  private static @Nullable Object cell(TableSchema schema, String name, @Nullable Object value) {
    if (value == null || (value instanceof String text && schema.missingValues().contains(text))) {
      return null;
    }
    var field = schema.fields().get(schema.place(name));
    if (field.type().cell().isInstance(value)) {
      return value;
    }
    var text = value.toString();
    return field.read(text).map(Object.class::cast).orElse(text);
  }

  /** The schema of the row's table. */
  public TableSchema schema() {
    return schema;
  }

  /** In the order of the schema. */
  public List<@Nullable Object> cells() {
    return cells;
  }

  /**
   * The cell of a column, unless it is empty.
   *
   * @throws IllegalArgumentException for a column that the schema does not know
   */
  public Optional<Object> find(String name) {
    return Optional.ofNullable(cells.get(schema.place(name)));
  }

  /** The cell of a column as its text; empty for none. */
  public String text(String name) {
    return text(schema.place(name));
  }

  /** The cell at a place, from 0, as its text; empty for none. */
  public String text(int place) {
    return schema.fields().get(place).write(cells.get(place));
  }

  /**
   * The cell at a place, from 0, as JSON has it: numbers, truths and documents as such, whole ones
   * without decimals; all else as its text; {@code null} for none.
   */
  public @Nullable Object json(int place) {
    return switch (cells.get(place)) {
      case null -> null;
      case Double number when isWhole(number) -> number.longValue();
      case Number number -> number;
      case Boolean truth -> truth;
      case JsonNode document -> document;
      default -> text(place);
    };
  }

  /** The same of a column. */
  public @Nullable Object json(String name) {
    return json(schema.place(name));
  }

  /** Where a double still counts whole numbers one by one. */
  private static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15;
  }

  /** The texts of all cells by column, without the empty ones: a form to store. */
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    for (int place = 0; place < cells.size(); place++) {
      if (cells.get(place) != null) {
        texts.put(schema.fields().get(place).name(), text(place));
      }
    }
    return texts;
  }

  /** Its primary key as one text, the parts as {@link KeyText}; different keys never alike. */
  public String key() {
    return schema.primaryKey().stream()
        .map(name -> KeyText.of(text(name)))
        .collect(Collectors.joining(KeyText.PART));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row && cells.equals(row.cells);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(cells);
  }

  @Override
  public String toString() {
    return texts().toString();
  }
}
