package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of a form's answers. What must be there the form says, for it depends
 * on what is asked; the schema says what it must be.
 */
final class DataSchema {

  private final Schema schema;

  DataSchema(JsonNode schema) {
    this.schema =
        SchemaRegistry.withDialect(Dialects.getDraft202012())
            .getSchema(schema.toString(), InputFormat.JSON);
  }

  /** What the schema finds wrong. */
  Stream<Fault> faults(ObjectNode answers) {
    return schema.validate(readable(answers).toString(), InputFormat.JSON).stream()
        .map(DataSchema::fault);
  }

  /**
   * The validator reads whole numbers as longs, and gives up on larger ones; the kinds refuse them.
   */
  private static JsonNode readable(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> {
        var copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(each -> copy.set(each.getKey(), readable(each.getValue())));
        yield copy;
      }
      case ArrayNode list -> {
        var copy = JsonNodeFactory.instance.arrayNode();
        list.forEach(each -> copy.add(readable(each)));
        yield copy;
      }
      case NumericNode number when !(Math.abs(number.asDouble()) <= Tidy.MAX_NUMBER) ->
          JsonNodeFactory.instance.numberNode(0);
      default -> value;
    };
  }

  private static Fault fault(Error error) {
    return new Fault(error.getInstanceLocation().toString(), error.getKeyword());
  }
}
