package fr.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.json.Json;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole procedure with one thing changed: the checker tells that fault, there, and no other. */
class ProcedureCheckerTest {

  private static final String WHOLE =
      Resource.text("infra/demo/procedures/permis-de-vegetaliser.json");

  /**
   * Fields of the first page: 0 who, 1 organisation, 2 siret; of the third: 0 kinds, 4 places, 5
   * surface.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /title                                 | {"en": "x"}                   | #/title/fr                                    | required
          /title                                 | {"fr": " "}                   | #/title/fr                                    | not-a-text
          /id                                    | "Permis"                      | #/id                                          | not-valid
          /audience                              | ["people"]                    | #/audience/0                                  | not-a-choice
          /help                                  | []                            | #/help                                        | empty
          /help/1/phone                          | "3949"                        | #/help/1/phone                                | phone
          /silence                               | {"means": "accepted"}         | #/silence/after                               | required
          /delay/count                           | 0                             | #/delay/count                                 | not-a-number
          /completion                            | {"count": 0, "unit": "day"}   | #/completion/count                           | not-a-number
          /fee                                   | {"kind": "fixed"}             | #/fee/cents                                   | required
          /fee                                   | {"kind": "fixed", "cents": 1, "first": 1} | #/fee/first                       | not-a-choice
          /fee                                   | {"kind": "none", "first": true} | #/fee/first                                 | unknown
          /letters/refused/fr                    | "{{answers./nothing}}"        | #/letters/refused/fr                          | unknown-place
          /form/extra                            | 1                             | #/form/extra                                  | unknown
          /form/ui/pages/0/id                    | "vous-ecrire"                 | #/form/ui/pages/0/id                          | taken
          /form/ui/pages/1/id                    | "verifier"                    | #/form/ui/pages/1/id                          | taken
          /form/ui/pages/1/id                    | "envoyee"                     | #/form/ui/pages/1/id                          | taken
          /form/ui/pages/0/fields/1/show         | {"at": "/name", "filled": true} | #/form/ui/pages/0/fields/1/show/at          | not-earlier
          /form/ui/pages/0/fields/1/show         | {"at": "/who", "equals": "x"} | #/form/ui/pages/0/fields/1/show/equals        | does-not-fit
          /form/ui/pages/0/fields/1/show         | {"at": "/who", "atLeast": 2}  | #/form/ui/pages/0/fields/1/show/atLeast       | does-not-fit
          /form/ui/pages/0/fields/1/show         | {"at": "/who"}                | #/form/ui/pages/0/fields/1/show               | not-a-condition
          /form/ui/pages/0/fields/1/show         | {"all": []}                   | #/form/ui/pages/0/fields/1/show/all           | empty
          /form/ui/pages/0/fields/1/as           | "string"                      | #/form/ui/pages/0/fields/1/as                 | not-a-choice
          /form/ui/pages/0/fields/1/errors       | {"siret": {"fr": "x"}}        | #/form/ui/pages/0/fields/1/errors/siret       | unknown
          /form/ui/pages/0/fields/1/at           | "/siret"                      | #/form/ui/pages/0/fields/2/at                 | twice
          /form/ui/pages/2/fields/4/fields/1/at  | "/area"                       | #/form/ui/pages/2/fields/4/fields/1/at        | no-property
          /form/ui/pages/2/fields/5/value        | {"total": "/places/what"}     | #/form/ui/pages/2/fields/5/value/total        | not-earlier
          /form/ui/pages/2/fields/5/value        | {"age": "/who"}               | #/form/ui/pages/2/fields/5/value/age          | does-not-fit
          /form/ui/pages/2/fields/7/maxBytes     | 10000001                      | #/form/ui/pages/2/fields/7/maxBytes           | not-a-number
          /form/ui/pages/2/fields/7/accept/0     | "text/csv"                    | #/form/ui/pages/2/fields/7/accept/0           | not-a-choice
          /form/ui/stops/0/page                  | "nowhere"                     | #/form/ui/stops/0/page                        | unknown
          /form/ui/stops/1/href                  | "javascript:alert(1)"         | #/form/ui/stops/1/href                        | not-valid
          /form/schema/properties/name/format    | "email"                       | #/form/schema/properties/name/format          | unknown
          /form/schema/properties/name/type      | "number"                      | #/form/schema/properties/name/type            | does-not-fit
          /form/schema/properties/name/pattern   | "(a+)+"                       | #/form/schema/properties/name/pattern         | not-portable
          /form/schema/properties/nobody         | {"type": "string"}            | #/form/schema/properties/nobody               | no-field
          /form/schema/required                  | ["name"]                      | #/form/schema/required                        | unknown
          /form/schema/properties/who/enum       | ["person"]                    | #/form/schema/properties/who/enum             | does-not-fit
          /examples/0/mail                       | "nadine"                      | #/examples/0/mail                             | mail
          /examples/0/ground                     | "private"                     | #/examples/0                                  | stop
          """)
  void fault_isToldAtItsPlace(String place, String value, String pointer, String code) {
    assertThat(ProcedureChecker.check(with(place, value)))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .contains(pointer + " " + code);
  }

  @Test
  void everyMember_isAskedFor() {
    assertThat(ProcedureChecker.check(Json.parse("{}"))).hasSize(21);
    assertThat(ProcedureChecker.check(Json.parse("[]"))).hasSize(1);
  }

  /** A document that a machine garbled is told apart, and never breaks the checker. */
  @Test
  void anyPart_canBeAnything() {
    var whole = Json.parse(WHOLE);
    for (var junk : new String[] {"null", "\"x\"", "[{}]"}) {
      pointers(whole, "").forEach(place -> ProcedureChecker.check(with(place, junk)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[0-9]{7}[A-Z]?$",
        "^(PC|DP)[ 0-9A-Z]{5,20}$",
        "^\\p{Lu}\\d+$",
        "[^a-z\\-]",
        "a|b",
        "(?:ab){2}"
      })
  void pattern_isPortable_whenBothSidesReadItAlike(String pattern) {
    assertThat(PatternRules.isPortable(pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\w+",
        "\\s",
        ".*",
        "(a*)*",
        "(a|a)+",
        "((ab)?)+",
        "a++",
        "a*?",
        "(?=a)",
        "(a)\\1",
        "[a&&b]",
        "[",
        "\\-",
        "(?<x>a)"
      })
  void pattern_isRefused_whenTheyDoNot_orItTakesLong(String pattern) {
    assertThat(PatternRules.isPortable(pattern)).isFalse();
  }

  private static Stream<String> pointers(JsonNode node, String at) {
    var below =
        node.isObject()
            ? node.propertyStream()
                .flatMap(each -> pointers(each.getValue(), at + "/" + each.getKey()))
            : IntStream.range(0, Math.min(node.size(), 2))
                .boxed()
                .flatMap(i -> pointers(node.get(i), at + "/" + i));
    return at.isEmpty() ? below : Stream.concat(Stream.of(at), below);
  }

  private static JsonNode with(String place, String value) {
    var document = Json.parse(WHOLE);
    int cut = place.lastIndexOf('/');
    var parent = document.at(place.substring(0, cut));
    var name = place.substring(cut + 1);
    if (parent instanceof ObjectNode object) {
      object.set(name, Json.parse(value));
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(name), Json.parse(value));
    }
    return document;
  }
}
