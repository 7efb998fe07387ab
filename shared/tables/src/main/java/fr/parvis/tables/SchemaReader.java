package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a schema's document, and collects everything that is wrong with it. */
final class SchemaReader {
  private static final String SIRET_CHECK = "french-siret-value";

  private final JsonNode document;
  private final Violations violations = new Violations();

  SchemaReader(JsonNode document) {
    this.document = document;
  }

  TableSchema read() {
    violations.check(
        document.path("fields").isArray() && !document.path("fields").isEmpty(),
        "#/fields",
        "required",
        "is a list of at least one field");
    var fields = fields();
    var names = fields.stream().map(Field::name).collect(Collectors.toSet());
    var primaryKey = texts("primaryKey");
    violations.check(
        names.containsAll(primaryKey),
        "#/primaryKey",
        "unknown-field",
        "names fields of the schema");
    var missing = document.has("missingValues") ? texts("missingValues") : List.of("");
    violations.throwIfAny();
    return new TableSchema(document, fields, primaryKey, missing, unchecked());
  }

  private List<Field> fields() {
    var sirets = sirets();
    var fields = new ArrayList<@Nullable Field>();
    var names = new HashSet<String>();
    for (var field : document.path("fields")) {
      var pointer = JsonPointer.element("#/fields", fields.size());
      var name = field.path("name").asText("");
      if (violations.required(name, pointer + "/name")) {
        violations.check(names.add(name), pointer + "/name", "repeated", "is another field's name");
      }
      fields.add(new FieldReader(field, pointer, violations).read(sirets.contains(name)));
    }
    return fields.stream().filter(Objects::nonNull).toList();
  }

  private Set<String> sirets() {
    return checks()
        .filter(check -> check.path("name").asText().equals(SIRET_CHECK))
        .map(check -> check.path("params").path("column").asText())
        .collect(Collectors.toSet());
  }

  private Stream<JsonNode> checks() {
    return document.path("custom_checks").valueStream();
  }

  /** One text stands for a list of one, as the specification has it for keys. */
  private List<String> texts(String member) {
    var value = document.path(member);
    var list = value.isTextual() ? Stream.of(value) : value.valueStream();
    return list.map(JsonNode::asText).toList();
  }

  private List<String> unchecked() {
    var members =
        Stream.concat(
            Stream.of("foreignKeys").filter(document::has),
            document
                .path("fields")
                .valueStream()
                .filter(field -> field.has("arrayItem"))
                .map(_ -> "arrayItem"));
    var checks = checks().map(check -> check.path("name").asText());
    return Stream.concat(checks.filter(name -> !name.equals(SIRET_CHECK)), members)
        .distinct()
        .toList();
  }
}
