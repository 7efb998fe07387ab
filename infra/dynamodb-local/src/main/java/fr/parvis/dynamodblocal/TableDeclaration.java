package fr.parvis.dynamodblocal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.template.Claims;
import fr.parvis.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * A table as an {@code AWS::DynamoDB::Table} resource declares it, in the words of DynamoDB's own
 * API. Billing is on demand whatever is declared: capacity means nothing here.
 */
public final class TableDeclaration {
  private final Resource resource;

  /** Reads a table's resource. */
  public TableDeclaration(Resource resource) {
    this.resource = resource;
  }

  /** What of a table is honoured here. */
  public static Claims claims() {
    return Claims.none()
        .with(
            "AWS::DynamoDB::Table",
            "AttributeDefinitions.AttributeName",
            "AttributeDefinitions.AttributeType",
            "GlobalSecondaryIndexes.IndexName",
            "GlobalSecondaryIndexes.KeySchema.**",
            "GlobalSecondaryIndexes.Projection.**",
            "KeySchema.**",
            "LocalSecondaryIndexes.IndexName",
            "LocalSecondaryIndexes.KeySchema.**",
            "LocalSecondaryIndexes.Projection.**",
            "StreamSpecification.StreamViewType",
            "TableName",
            "TimeToLiveSpecification.AttributeName",
            "TimeToLiveSpecification.Enabled");
  }

  /** The table's logical id. */
  public String logicalId() {
    return resource.logicalId();
  }

  /** The table's physical name. */
  public String name() {
    return resource.name();
  }

  /** The request that creates it under a name. */
  CreateTableRequest creation(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes())
        .keySchema(keys(resource.properties()))
        .globalSecondaryIndexes(orAbsent(globalIndexes()))
        .localSecondaryIndexes(orAbsent(localIndexes()))
        .streamSpecification(stream().orElse(null))
        .build();
  }

  List<AttributeDefinition> attributes() {
    return list(resource.properties(), "AttributeDefinitions").stream()
        .map(definition ->
            AttributeDefinition.builder()
                .attributeName(definition.path("AttributeName").asText())
                .attributeType(definition.path("AttributeType").asText())
                .build())
        .toList();
  }

  List<KeySchemaElement> keys() {
    return keys(resource.properties());
  }

  List<GlobalSecondaryIndex> globalIndexes() {
    return list(resource.properties(), "GlobalSecondaryIndexes").stream()
        .map(index ->
            GlobalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asText())
                .keySchema(keys(index))
                .projection(projection(index))
                .build())
        .toList();
  }

  /** The attribute after whose time (epoch seconds) an item is deleted. */
  Optional<String> timeToLiveAttribute() {
    var specification = resource.properties().path("TimeToLiveSpecification");
    return specification.path("Enabled").asBoolean()
        ? Optional.of(specification.path("AttributeName").asText())
        : Optional.empty();
  }

  private List<LocalSecondaryIndex> localIndexes() {
    return list(resource.properties(), "LocalSecondaryIndexes").stream()
        .map(index ->
            LocalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asText())
                .keySchema(keys(index))
                .projection(projection(index))
                .build())
        .toList();
  }

  private Optional<StreamSpecification> stream() {
    var view = resource.properties().path("StreamSpecification").path("StreamViewType");
    return view.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(view.asText())
                .build());
  }

  private static List<KeySchemaElement> keys(JsonNode tableOrIndex) {
    return list(tableOrIndex, "KeySchema").stream()
        .map(key ->
            KeySchemaElement.builder()
                .attributeName(key.path("AttributeName").asText())
                .keyType(key.path("KeyType").asText())
                .build())
        .toList();
  }

  private static Projection projection(JsonNode index) {
    var projection = index.path("Projection");
    return Projection.builder()
        .projectionType(projection.path("ProjectionType").asText())
        .nonKeyAttributes(
            orAbsent(list(projection, "NonKeyAttributes").stream().map(JsonNode::asText).toList()))
        .build();
  }

  private static List<JsonNode> list(JsonNode node, String property) {
    var items = new ArrayList<JsonNode>();
    node.path(property).forEach(items::add);
    return items;
  }

  /** DynamoDB refuses empty lists where it takes absent ones. */
  private static <T> @Nullable List<T> orAbsent(List<T> items) {
    return items.isEmpty() ? null : items;
  }
}
