package fr.parvis.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Takes values from what the network server decoded already, by the names that its decoder gives.
 */
final class Fields implements Decoder {

  /**
   * A field that is a value.
   *
   * @param field its name in the decoded payload
   * @param name of the series
   * @param unit of the registry
   * @param factor from the field's unit to that one
   */
  record Field(String field, String name, String unit, double factor) {
    static Field of(String field, String name, String unit) {
      return new Field(field, name, unit, 1);
    }
  }

  private final List<Field> fields;

  Fields(Field... fields) {
    this.fields = List.of(fields);
  }

  @Override
  public List<Measure> decode(Uplink uplink) {
    if (!uplink.decoded().isObject()) {
      throw new UplinkRejected("The server decodes no payload for this model.");
    }
    var measures = new ArrayList<Measure>();
    for (var field : fields) {
      number(uplink.decoded().path(field.field))
          .ifPresent(v -> measures.add(measure(field, v * field.factor, uplink)));
    }
    return measures;
  }

  private static Measure measure(Field field, double value, Uplink uplink) {
    return new Measure(field.name, field.unit, value, uplink.at());
  }

  /** Some decoders give their numbers as text. */
  private static OptionalDouble number(JsonNode node) {
    if (node.isNumber()) {
      return OptionalDouble.of(node.doubleValue());
    }
    try {
      return node.isTextual()
          ? OptionalDouble.of(Double.parseDouble(node.textValue()))
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
