package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Invalid;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a table, by the Table Schema of Frictionless (version 1).
 *
 * <p>One word more is understood, as Validata writes it: {@code custom_checks} with {@code
 * french-siret-value}. What a schema asks beyond that is told by {@link #unchecked}, never passed
 * over in silence.
 */
public final class TableSchema {
  private final JsonNode document;
  private final List<Field> fields;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> primaryKey;
  private final List<String> missingValues;
  private final List<String> unchecked;

  TableSchema(
      JsonNode document,
      List<Field> fields,
      List<String> primaryKey,
      List<String> missingValues,
      List<String> unchecked) {
    this.document = document;
    this.fields = List.copyOf(fields);
    this.primaryKey = List.copyOf(primaryKey);
    this.missingValues = List.copyOf(missingValues);
    this.unchecked = List.copyOf(unchecked);
    for (int place = 0; place < fields.size(); place++) {
      places.put(fields.get(place).name(), place);
    }
  }

  /**
   * Reads a schema.
   *
   * @throws MalformedJson when the text is not JSON
   * @throws Invalid with every fault of the schema and its place
   */
  public static TableSchema parse(String text) {
    return of(Json.parse(text));
  }

  /**
   * Reads a schema that stands inside another document.
   *
   * @throws Invalid with every fault of the schema and its place
   */
  public static TableSchema of(JsonNode document) {
    return new SchemaReader(document).read();
  }

  /** The columns, in the order of a file. */
  public List<Field> fields() {
    return fields;
  }

  /** The column of a name. */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(places.get(name)).map(fields::get);
  }

  /** Names of the columns that together tell a row from all others; may be none. */
  public List<String> primaryKey() {
    return primaryKey;
  }

  /** Texts that stand for nothing. */
  public List<String> missingValues() {
    return missingValues;
  }

  /** What the schema asks and nobody here checks: names of checks and of members. */
  public List<String> unchecked() {
    return unchecked;
  }

  /** The schema as it was written, to hand on with the data. */
  public JsonNode document() {
    return document;
  }

  /** Where a column stands, from 0. */
  int place(String name) {
    var place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("There is no column " + name);
    }
    return place;
  }
}
