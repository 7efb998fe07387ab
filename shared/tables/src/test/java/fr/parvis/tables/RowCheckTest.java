package fr.parvis.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Language;
import fr.parvis.messages.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RowCheckTest {
  private static final TableSchema SCHEMA =
      TableSchema.parse(
          """
          {"primaryKey": "id", "missingValues": ["", "n/a"],
           "custom_checks": [{"name": "french-siret-value", "params": {"column": "siret"}}],
           "fields": [
            {"name": "id", "type": "integer", "constraints": {"required": true}},
            {"name": "siret", "constraints": {"pattern": "^\\\\d{14}$"}},
            {"name": "jour", "type": "date",
             "constraints": {"minimum": "2020-01-01", "maximum": "2030-12-31"}},
            {"name": "couleur", "constraints": {"enum": ["bleu", "vert"]}},
            {"name": "mot", "constraints": {"minLength": 2, "maxLength": 4, "unique": true}}]}
          """);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,   13002526500013, 2026-01-01, bleu, deux,  ''
          'x', 13002526500013, 2026-01-01, bleu, deux,  id type
          n/a, 13002526500013, 2026-01-01, bleu, deux,  id required
          1,   1300252650001,  2026-01-01, bleu, deux,  siret pattern
          1,   13002526500012, 2026-01-01, bleu, deux,  siret siret
          1,   35600000000048, 2026-01-01, bleu, deux,  ''
          1,   35600049837673, 2026-01-01, bleu, deux,  siret siret
          1,   '',             2019-12-31, bleu, deux,  jour minimum
          1,   '',             2031-01-01, bleu, deux,  jour maximum
          1,   '',             n/a,        Bleu, deux,  couleur enum
          1,   '',             '',         vert, a,     mot minLength
          1,   '',             '',         vert, cinqs, mot maxLength
          """)
  void check_namesColumnAndRule(
      String id, String siret, String day, String color, String word, String fault) {
    var found = new RowCheck(SCHEMA).check(2, row(id, siret, day, color, word));

    assertThat(found.stream().map(f -> f.column() + " " + f.rule()))
        .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void check_tellsOfAKeyAndOfAValue_thatStoodBefore() {
    var check = new RowCheck(SCHEMA);

    assertThat(check.check(2, row("1", "", "", "", "un"))).isEmpty();
    assertThat(check.check(3, row("2", "", "", "", "un")))
        .containsExactly(new Fault(3, "2", "mot", "unique", ""));
    assertThat(check.check(4, row("1", "", "", "", "deux")))
        .containsExactly(new Fault(4, "1", "id", "primaryKey", ""));
  }

  @Test
  void check_remembersManyRows() {
    var check = new RowCheck(SCHEMA);
    var faults = 0;
    for (int id = 0; id < 10_000; id++) {
      faults += check.check(id, row(Integer.toString(id))).size();
    }

    assertThat(faults).isZero();
    assertThat(check.check(10_000, row("7777"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void words_standForEveryRule(Language language) {
    var messages = Messages.of(language);
    for (var key : messages.keys().stream().filter(key -> key.startsWith("table.rule.")).toList()) {
      var rule = key.substring("table.rule.".length());
      var asked = List.of("required", "unique", "primaryKey", "siret").contains(rule) ? "" : "7";
      assertThat(new Fault(2, "", "a", rule, asked).words(messages)).contains(asked);
    }
  }

  /** In the order of the schema; what is left out at the end is empty. */
  private static Row row(String... texts) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < texts.length; i++) {
      values.put(SCHEMA.fields().get(i).name(), texts[i]);
    }
    return Row.of(SCHEMA, values);
  }
}
