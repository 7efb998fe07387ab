package fr.parvis.dynamo;

import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record stored as a map attribute.
 *
 * @param valueType the record
 * @param write the record to the map's attributes; see {@link Attributes}
 * @param read the attributes to the record
 */
public record MapAttribute<R>(
    Class<R> valueType,
    Function<R, Map<String, AttributeValue>> write,
    Function<Map<String, AttributeValue>, R> read)
    implements AttributeConverter<R> {

  @Override
  public AttributeValue transformFrom(R value) {
    return AttributeValue.fromM(write.apply(value));
  }

  @Override
  public R transformTo(AttributeValue value) {
    return read.apply(value.m());
  }

  @Override
  public EnhancedType<R> type() {
    return EnhancedType.of(valueType);
  }

  @Override
  public AttributeValueType attributeValueType() {
    return AttributeValueType.M;
  }
}
