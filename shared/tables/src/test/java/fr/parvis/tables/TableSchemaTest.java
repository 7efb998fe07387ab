package fr.parvis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableSchemaTest {

  @Test
  void parse_takesTextAndDefault_whereAFieldSaysNothing() {
    var schema = TableSchema.parse("{'fields': [{'name': 'nom'}]}".replace('\'', '"'));

    assertThat(schema.fields().getFirst().type()).isEqualTo(FieldType.STRING);
    assertThat(schema.fields().getFirst().title()).isEqualTo("nom");
    assertThat(schema.missingValues()).containsExactly("");
    assertThat(schema.primaryKey()).isEmpty();
  }

  @Test
  void parse_tellsEveryFault_withItsPlace() {
    assertThat(
            faults(
                """
                {"primaryKey": "autre", "fields": [
                  {"name": "a", "type": "texte"},
                  {"name": "b", "type": "date", "format": "%Q"},
                  {"name": "b", "type": "integer", "constraints": {"minimum": "x", "pattern": "1"}},
                  {"name": "", "constraints": {"pattern": "("}}]}
                """))
        .containsExactly(
            "#/fields/0/type unknown-type",
            "#/fields/1/format unknown-format",
            "#/fields/2/name repeated",
            "#/fields/2/constraints/pattern unsuited",
            "#/fields/2/constraints/minimum type",
            "#/fields/3/name required",
            "#/fields/3/constraints/pattern pattern",
            "#/primaryKey unknown-field");
  }

  @Test
  void parse_refuses_whatIsNoTableSchema() {
    assertThat(faults("{\"type\": \"object\", \"properties\": {}}"))
        .containsExactly("#/fields required");
  }

  @Test
  void unchecked_namesWhatNobodyChecks() {
    var schema =
        TableSchema.parse(
            """
            {"fields": [{"name": "a", "type": "array", "arrayItem": {"type": "string"}}],
             "foreignKeys": [],
             "custom_checks": [{"name": "french-siret-value", "params": {"column": "a"}},
                               {"name": "compare-columns-value"}]}
            """);

    assertThat(schema.unchecked())
        .containsExactly("compare-columns-value", "foreignKeys", "arrayItem");
  }

  @Test
  void key_tellsRowsApart_whateverTheirTexts() {
    var schema =
        TableSchema.parse(
            """
            {"fields": [{"name": "a"}, {"name": "b"}], "primaryKey": ["a", "b"]}
            """);

    var one = Row.of(schema, Map.of("a", "x#", "b", "y"));
    var other = Row.of(schema, Map.of("a", "x", "b", "#y"));

    assertThat(one.key()).isNotEqualTo(other.key()).isEqualTo("x%23#y");
  }

  @Test
  void of_refusesAColumn_thatTheSchemaDoesNotKnow() {
    var schema = TableSchema.parse("{\"fields\": [{\"name\": \"a\"}]}");

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Row.of(schema, Map.of("b", 1)))
        .withMessageContaining("b");
  }

  private static List<String> faults(String schema) {
    try {
      TableSchema.parse(schema);
      return List.of();
    } catch (Invalid e) {
      return e.violations().stream().map(TableSchemaTest::words).toList();
    }
  }

  private static String words(Violation violation) {
    return violation.pointer() + " " + violation.code();
  }
}
