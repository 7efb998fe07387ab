package fr.parvis.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The resources that hold what a town cannot lose, by template and logical id, each with the part
 * of it whose change makes CloudFormation replace or delete it.
 */
final class KeptResources {
  static final String TABLE = "AWS::DynamoDB::Table";
  static final String ATTRIBUTES = "AttributeDefinitions";
  static final String INDEXES = "GlobalSecondaryIndexes";

  /** What cannot be changed in place, by type, as the types' own schemas say. */
  static final Map<String, List<String>> FIXED =
      Map.of(
          TABLE,
          List.of("TableName", "KeySchema", "LocalSecondaryIndexes", "ImportSourceSpecification"),
          "AWS::S3::Bucket",
          List.of("BucketName", "BucketNamePrefix", "BucketNamespace"),
          "AWS::Cognito::UserPool",
          List.of("AliasAttributes", "UsernameAttributes", "UsernameConfiguration"),
          "AWS::KMS::Key",
          List.of("KeySpec", "KeyUsage", "MultiRegion", "Origin"),
          "AWS::Backup::BackupVault",
          List.of("BackupVaultName", "EncryptionKeyArn"));

  /** Beside the type: a condition that is false deletes, a policy that is gone lets it. */
  private static final List<String> AROUND =
      List.of("Type", "Condition", "DeletionPolicy", "UpdateReplacePolicy");

  private KeptResources() {}

  /** Those of all templates of a checkout. */
  static ObjectNode inTemplates(Path root) {
    var kept = JsonNodeFactory.instance.objectNode();
    for (var template : templates(root)) {
      var ofTemplate = of(Yaml.read(template));
      if (!ofTemplate.isEmpty()) {
        kept.set(root.relativize(template).toString(), ofTemplate);
      }
    }
    return kept;
  }

  /** Those of one template. */
  static ObjectNode of(JsonNode template) {
    var kept = JsonNodeFactory.instance.objectNode();
    for (var resource : template.path("Resources").properties()) {
      if (FIXED.containsKey(resource.getValue().path("Type").asText())) {
        kept.set(resource.getKey(), shape(resource.getValue()));
      }
    }
    return kept;
  }

  private static ObjectNode shape(JsonNode resource) {
    var shape = only(resource, AROUND.stream());
    var type = resource.path("Type").asText();
    var ofTables = type.equals(TABLE) ? Stream.of(ATTRIBUTES, INDEXES) : Stream.<String>empty();
    var fixed = Objects.requireNonNull(FIXED.get(type));
    var properties = only(resource.path("Properties"), Stream.concat(fixed.stream(), ofTables));
    return properties.isEmpty() ? shape : shape.set("Properties", properties);
  }

  private static ObjectNode only(JsonNode node, Stream<String> names) {
    var some = JsonNodeFactory.instance.objectNode();
    names.filter(node::has).forEach(name -> some.set(name, node.get(name)));
    return some;
  }

  private static List<Path> templates(Path root) {
    try (var beside = Files.list(root.resolve("infra"))) {
      var files = beside.filter(file -> file.toString().endsWith(".yaml")).sorted();
      return Stream.concat(Stream.of(root.resolve("template.yaml")), files).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
