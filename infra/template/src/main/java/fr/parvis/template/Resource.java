package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A resource of the template, with its references already replaced by the names and ARNs that it
 * has on the laptop.
 *
 * @param logicalId its key in the template
 * @param type its type, such as {@code AWS::SQS::Queue}
 * @param name its physical name
 * @param attributes what {@code !GetAtt} gives, by attribute name
 * @param properties its properties, Globals merged in and intrinsic functions resolved
 */
public record Resource(
    String logicalId,
    String type,
    String name,
    Map<String, String> attributes,
    JsonNode properties) {

  /** The ARN as AWS forms it; refuses a type that has none here. */
  public String arn() {
    return attribute("Arn");
  }

  /** What {@code !GetAtt} gives for this attribute; refuses one that is not known here. */
  public String attribute(String attribute) {
    var value = attributes.get(attribute);
    if (value == null) {
      throw new TemplateRefused(
          "%s (%s) has no attribute %s known here".formatted(logicalId, type, attribute));
    }
    return value;
  }
}
