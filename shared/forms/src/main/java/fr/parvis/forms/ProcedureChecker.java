package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells every fault of a procedure's document, with its place: what passes can be published, asked,
 * evaluated and answered. Whether a service or a piece exists, others know.
 */
public final class ProcedureChecker {

  /** The day on which the examples are answered, so that a document is right or wrong for ever. */
  public static final LocalDate DAY_OF_EXAMPLES = LocalDate.of(2026, 1, 1);

  private static final Set<String> MEMBERS =
      Set.of(
          "id",
          "title",
          "summary",
          "keywords",
          "group",
          "purpose",
          "legalBasis",
          "audience",
          "identity",
          "service",
          "delay",
          "silence",
          "fee",
          "retentionDays",
          "draftDays",
          "help",
          "before",
          "appeal",
          "letters",
          "form",
          "examples");

  private static final Set<String> OPTIONAL = Set.of("completion");

  private static final List<String> WORDS =
      List.of("title", "summary", "group", "purpose", "legalBasis", "appeal");

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}\\s]*)\\s*}}");
  private static final Set<String> PLACES = Set.of("reference", "name", "reasons");
  private static final int HUNDRED_YEARS_DAYS = 36_525;
  private static final int YEAR_DAYS = 366;

  private ProcedureChecker() {}

  /** Every fault of a document; none when it can be published. */
  public static List<Violation> check(JsonNode document) {
    var whole = Part.whole(document);
    if (whole.isObject(MEMBERS, OPTIONAL)) {
      checkSheet(whole);
      checkDelays(whole);
      checkHelp(whole);
      var fields = new FormRules(whole.member("form")).check();
      checkLetters(whole.member("letters"), fields);
      checkExamples(whole);
    }
    return List.copyOf(whole.faults());
  }

  private static void checkSheet(Part whole) {
    WORDS.forEach(name -> whole.member(name).areWords());
    whole
        .member("id")
        .isTextLike("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*", "is like permis-de-vegetaliser");
    whole.member("keywords").elements().forEach(Part::isText);
    whole.member("audience").elements().forEach(a -> a.isOneOf("person", "association", "company"));
    whole.member("identity").isOneOf("mail", "account");
    whole.member("service").isText();
    whole.member("before").elements().forEach(Part::areWords);
  }

  private static void checkDelays(Part whole) {
    checkSpan(whole.member("delay"));
    checkSpan(whole.member("completion"));
    var silence = whole.member("silence");
    if (silence.isThere()) {
      var says = !silence.json().path("means").asText().equals("nothing");
      silence.isObject(says ? Set.of("means", "after") : Set.of("means"), Set.of("after"));
      silence.member("means").isOneOf("accepted", "refused", "nothing");
      checkSpan(silence.member("after"));
    }
    checkFee(whole.member("fee"));
    whole.member("retentionDays").isWhole(1, HUNDRED_YEARS_DAYS);
    whole.member("draftDays").isWhole(1, YEAR_DAYS);
  }

  private static void checkFee(Part fee) {
    if (fee.isThere()) {
      var fixed = fee.json().path("kind").asText().equals("fixed");
      fee.isObject(
          fixed ? Set.of("kind", "cents") : Set.of("kind"), fixed ? Set.of("first") : Set.of());
      fee.member("kind").isOneOf("none", "fixed");
      fee.member("cents").isWhole(1, 100_000_000);
      var first = fee.member("first");
      first.check(!first.isThere() || first.json().isBoolean(), "not-a-choice", "is true or false");
    }
  }

  private static void checkSpan(Part span) {
    if (span.isThere() && span.isObject(Set.of("count", "unit"), Set.of())) {
      span.member("count").isWhole(1, YEAR_DAYS);
      span.member("unit").isOneOf("working-day", "day", "month");
    }
  }

  /** Nobody is left alone in front of a form: at least one way goes by people. */
  private static void checkHelp(Part whole) {
    whole
        .member("help")
        .elements()
        .forEach(way -> {
          var calls = way.json().path("kind").asText().equals("phone");
          way.isObject(
              calls ? Set.of("kind", "text", "phone") : Set.of("kind", "text"), Set.of("phone"));
          way.member("kind").isOneOf("counter", "phone", "home-visit");
          way.member("text").areWords();
          var phone = way.member("phone");
          if (phone.isThere()) {
            phone.check(Phone.parse(phone.text()).isPresent(), "phone", "is a telephone number");
          }
        });
  }

  private static void checkLetters(Part letters, Map<String, Asked> fields) {
    if (letters.isThere() && letters.isObject(Set.of("accepted", "refused"), Set.of())) {
      for (var outcome : List.of("accepted", "refused")) {
        letters.member(outcome).areWords();
        for (var language : List.of("fr", "en")) {
          var text = letters.member(outcome).member(language);
          PLACE
              .matcher(text.text())
              .results()
              .forEach(place -> checkPlace(text, place.group(1), fields));
        }
      }
    }
  }

  private static void checkPlace(Part text, String place, Map<String, Asked> fields) {
    var isAnswer = place.startsWith("answers./");
    var known =
        isAnswer ? isAnswer(place.substring("answers.".length()), fields) : PLACES.contains(place);
    text.check(
        known, "unknown-place", "has the place {{%s}}, which nothing fills".formatted(place));
  }

  private static boolean isAnswer(String pointer, Map<String, Asked> fields) {
    return Asked.find(fields, pointer).filter(field -> field.as() != As.NOTE).isPresent();
  }

  private static void checkExamples(Part whole) {
    var examples = whole.member("examples").elements().toList();
    if (!whole.faults().isEmpty()) {
      return; // what is wrong with the form would be told again by each example
    }
    var form = Form.parse(whole.json().get("form"));
    for (var example : examples) {
      if (example.check(example.json().isObject(), "not-an-object", "is an object of answers")) {
        var evaluation = form.evaluate((ObjectNode) example.json(), DAY_OF_EXAMPLES);
        whole.faults().addAll(evaluation.violations(example.pointer()));
      }
    }
  }
}
