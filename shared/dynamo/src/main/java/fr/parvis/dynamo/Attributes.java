package fr.parvis.dynamo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds and reads the attributes inside a {@link MapAttribute}. */
public final class Attributes {

  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  /** A text; absent when {@code null}. */
  public Attributes text(String name, @Nullable String value) {
    if (value != null) {
      values.put(name, AttributeValue.fromS(value));
    }
    return this;
  }

  /** A number; absent when {@code null}. */
  public Attributes number(String name, @Nullable Number value) {
    if (value != null) {
      values.put(name, AttributeValue.fromN(value.toString()));
    }
    return this;
  }

  /** An instant with all its digits; absent when {@code null}. */
  public Attributes instant(String name, @Nullable Instant value) {
    return text(name, value == null ? null : value.toString());
  }

  /** A boolean. */
  public Attributes bool(String name, boolean value) {
    values.put(name, AttributeValue.fromBool(value));
    return this;
  }

  /** What was added. */
  public Map<String, AttributeValue> map() {
    return Map.copyOf(values);
  }

  /** A text that may be absent. */
  public static Optional<String> text(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name)).map(AttributeValue::s);
  }

  /** A number that may be absent, in decimal digits. */
  public static Optional<String> number(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name)).map(AttributeValue::n);
  }

  /**
   * A text that is always stored.
   *
   * @throws IllegalStateException when it is not: the item was not written by us
   */
  public static String required(Map<String, AttributeValue> map, String name) {
    return text(map, name).orElseThrow(() -> new IllegalStateException("No attribute " + name));
  }
}
