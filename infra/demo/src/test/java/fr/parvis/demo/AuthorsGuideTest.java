package fr.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Violation;
import fr.parvis.forms.As;
import fr.parvis.forms.ProcedureChecker;
import fr.parvis.json.Json;
import fr.parvis.pieces.Kind;
import fr.parvis.pieces.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/procedures.md tells authors is so. */
class AuthorsGuideTest {

  private static final String GUIDE = read();
  private static final Pattern TYPE = Pattern.compile("`([a-z]+/[a-z0-9.+-]+)`");
  private static final Pattern WORD = Pattern.compile("`([a-zA-Z-]+)`");

  @Test
  void example_canBePublished() {
    assertThat(ProcedureChecker.check(example())).isEmpty();
    assertThat(example().properties()).map(member -> member.getKey()).isSubsetOf(named(GUIDE));
  }

  @Test
  void groupThatIsShown_canBeAsked() {
    var document = example();
    var shown = block("field");
    field(document, (ObjectNode) shown.get("field"), shown.get("property"));
    document.putArray("examples").add(helped());
    assertThat(ProcedureChecker.check(document)).isEmpty();
  }

  @Test
  void conditionThatIsShown_canBeAsked() {
    var document = example();
    field(document, "text").set("show", block("condition"));
    assertThat(ProcedureChecker.check(document)).isEmpty();
  }

  @Test
  void expressionThatIsShown_canBeComputed() {
    var document = example();
    field(document, "computed").set("value", block("expression"));
    ((ObjectNode) document.at("/form/schema/properties/more")).put("type", "number");
    assertThat(ProcedureChecker.check(document)).isEmpty();
  }

  @Test
  void stopThatIsShown_canBeTold() {
    var document = example();
    ((ArrayNode) document.at("/form/ui/stops")).add(block("stop"));
    assertThat(ProcedureChecker.check(document)).isEmpty();
  }

  @Test
  void kinds_areAllOfThem() {
    assertThat(firstWords("| as |"))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(As.values()).map(As::word).toList());
  }

  @Test
  void files_areOfTheseTypes_andNoLarger() {
    assertThat(TYPE.matcher(GUIDE).results().map(type -> type.group(1)))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Kind.values()).map(Kind::type).toList());
    assertThat(GUIDE).contains("`maxBytes` of %d".formatted(Wanted.MAX_BYTES));
  }

  /** The checker names what it knows when it is given something else. */
  @ParameterizedTest
  @ValueSource(strings = {"| test |", "| expression |"})
  void tests_andExpressions_areAllOfThem(String table) {
    var document = example();
    var isTest = table.equals("| test |");
    field(document, isTest ? "text" : "computed").putObject(isTest ? "show" : "value").put("no", 1);
    var named =
        ProcedureChecker.check(document).stream()
            .filter(fault -> fault.code().startsWith("not-a"))
            .map(Violation::detail)
            .findFirst()
            .orElseThrow();
    assertThat(firstWords(table)).isNotEmpty().allMatch(named::contains);
    var known = named.substring(named.indexOf("one of ") + "one of ".length()).split(", ", -1);
    assertThat(firstWords(table)).containsExactlyInAnyOrder(known);
  }

  private static ObjectNode example() {
    return (ObjectNode) block("");
  }

  private static JsonNode block(String name) {
    var fence = "```json" + (name.isEmpty() ? "" : " " + name) + "\n";
    var begin = GUIDE.indexOf(fence) + fence.length();
    return Json.parse(GUIDE.substring(begin, GUIDE.indexOf("```", begin)));
  }

  /** One more field at the end of the form, of this kind. */
  private static ObjectNode field(ObjectNode document, String as) {
    var more = document.objectNode().put("at", "/more").put("as", as);
    more.putObject("label").put("fr", "De plus");
    field(document, more, document.objectNode().put("type", "string"));
    return more;
  }

  private static void field(ObjectNode document, ObjectNode field, JsonNode property) {
    ((ArrayNode) document.at("/form/ui/pages/1/fields")).add(field);
    ((ObjectNode) document.at("/form/schema/properties"))
        .set(field.path("at").asText().substring(1), property);
  }

  private static JsonNode helped() {
    var answers = (ObjectNode) example().at("/examples/0");
    answers.putArray("helpers").addObject().put("name", "Nadine").put("drives", false);
    return answers;
  }

  /** What the rows of a table begin with. */
  private static List<String> firstWords(String head) {
    return GUIDE
        .lines()
        .dropWhile(line -> !line.startsWith(head))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .flatMap(line -> named(line.split("\\|", -1)[1]).stream())
        .toList();
  }

  private static List<String> named(String text) {
    return WORD.matcher(text).results().map(word -> word.group(1)).distinct().toList();
  }

  private static String read() {
    try {
      return Files.readString(Path.of(System.getProperty("parvis.root"), "docs/procedures.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
