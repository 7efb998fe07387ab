package fr.parvis.local.iot.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.iot.rules.Action.Failed;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A JSON object as an item: each member becomes an attribute of its own, as DynamoDBv2 does. */
final class ItemOfJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ItemOfJson() {}

  static Map<String, AttributeValue> item(byte[] result) {
    try {
      var json = JSON.readTree(result);
      if (!json.isObject()) {
        throw new Failed("The result is no JSON object, so it is no item");
      }
      return attributes(json);
    } catch (IOException e) {
      throw new Failed("The result is not JSON, so it is no item");
    }
  }

  private static Map<String, AttributeValue> attributes(JsonNode object) {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    object.properties().forEach(m -> attributes.put(m.getKey(), attribute(m.getValue())));
    return attributes;
  }

  private static AttributeValue attribute(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> AttributeValue.fromS(value.textValue());
      case NUMBER -> AttributeValue.fromN(value.asText());
      case BOOLEAN -> AttributeValue.fromBool(value.booleanValue());
      case OBJECT -> AttributeValue.fromM(attributes(value));
      case ARRAY -> AttributeValue.fromL(value.valueStream().map(ItemOfJson::attribute).toList());
      case NULL, MISSING, BINARY, POJO -> AttributeValue.fromNul(true);
    };
  }
}
