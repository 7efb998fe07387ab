package fr.parvis.dynamo;

import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A list of records stored as a list of maps.
 *
 * @param element form of one element
 */
public record ListAttribute<R>(MapAttribute<R> element) implements AttributeConverter<List<R>> {

  @Override
  public AttributeValue transformFrom(List<R> values) {
    return AttributeValue.fromL(values.stream().map(element::transformFrom).toList());
  }

  @Override
  public List<R> transformTo(AttributeValue value) {
    return value.l().stream().map(element::transformTo).toList();
  }

  @Override
  public EnhancedType<List<R>> type() {
    return EnhancedType.listOf(element.valueType());
  }

  @Override
  public AttributeValueType attributeValueType() {
    return AttributeValueType.L;
  }
}
