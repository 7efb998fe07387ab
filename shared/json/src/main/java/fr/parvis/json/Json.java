package fr.parvis.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.parvis.domain.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * JSON to records and back.
 *
 * <p>A record is the schema: its components are the members, and what is not {@link Nullable} nor
 * {@code Optional} is required. Enums are written {@code in-progress} for {@code IN_PROGRESS};
 * instants and days as ISO 8601 text.
 */
public final class Json {

  private Json() {}

  /**
   * Reads a document into a record.
   *
   * @throws MalformedJson when the text is not JSON
   * @throws Invalid with every unknown, missing or wrongly typed member
   */
  public static <T extends Record> T read(String text, Class<T> type) {
    return read(parse(text), type);
  }

  /**
   * Reads a parsed document into a record.
   *
   * @throws Invalid with every unknown, missing or wrongly typed member
   */
  public static <T extends Record> T read(JsonNode document, Class<T> type) {
    return new RecordReader<>(type).read(document);
  }

  /**
   * Reads a document without a schema; an empty text is no document.
   *
   * @throws MalformedJson when the text is not JSON
   */
  public static JsonNode parse(String text) {
    try {
      var document = Mapping.MAPPER.readTree(text);
      return document.isMissingNode() ? JsonNodeFactory.instance.nullNode() : document;
    } catch (JsonProcessingException e) {
      throw new MalformedJson(e);
    }
  }

  /**
   * Writes records, maps, lists and plain values; absent components as {@code null}.
   *
   * @throws IllegalArgumentException when the value holds a type that has no JSON form
   */
  public static String write(Object value) {
    try {
      return Mapping.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON form for " + value.getClass(), e);
    }
  }
}
