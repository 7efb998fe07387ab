package fr.parvis.letters;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Language;
import fr.parvis.letters.Letter.Block;
import fr.parvis.letters.Letter.Fact;
import fr.parvis.letters.Letter.Facts;
import fr.parvis.letters.Letter.Heading;
import fr.parvis.messages.Dates;
import fr.parvis.messages.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The answers to a form as a person reads them: under the form's own pages and labels. */
public final class AnswersInWords {

  private final JsonNode ui;
  private final Map<String, String> files;
  private final Messages messages;
  private final Dates dates;

  /**
   * @param ui the form's layout, {@code /form/ui} of the procedure's document
   * @param files names of the request's files by their id
   * @param messages in the person's language
   * @param dates in the territory's zone
   */
  public AnswersInWords(JsonNode ui, Map<String, String> files, Messages messages, Dates dates) {
    this.ui = ui;
    this.files = Map.copyOf(files);
    this.messages = messages;
    this.dates = dates;
  }

  /** A heading and its facts for each page that has answers. */
  public List<Block> blocks(JsonNode answers) {
    var blocks = new ArrayList<Block>();
    for (var page : ui.path("pages")) {
      var facts = facts(page.path("fields"), answers);
      if (!facts.isEmpty()) {
        blocks.add(new Heading(words(page.path("title"))));
        blocks.add(new Facts(facts));
      }
    }
    return blocks;
  }

  /** One answer, or a part of an address ({@code /place/city}); empty words when there is none. */
  public String answer(String pointer, JsonNode answers) {
    return pointer.lastIndexOf('/') > 0
        ? answers.at(pointer).asText()
        : first(field -> field.path("at").asText().equals(pointer), answers);
  }

  /** The answer that browsers fill in, such as {@code family-name}; empty words without one. */
  String filledAs(String autocomplete, JsonNode answers) {
    return first(field -> field.path("autocomplete").asText().equals(autocomplete), answers);
  }

  private String first(Predicate<JsonNode> wanted, JsonNode answers) {
    return stream(ui.path("pages"))
        .flatMap(page -> stream(page.path("fields")))
        .filter(wanted)
        .map(field -> value(field, answers.at(field.path("at").asText())))
        .findFirst()
        .orElse("");
  }

  private List<Fact> facts(JsonNode fields, JsonNode answers) {
    return stream(fields)
        .filter(field -> field.has("at") && isAnswered(answers.at(field.path("at").asText())))
        .map(field -> new Fact(label(field), value(field, answers.at(field.path("at").asText()))))
        .toList();
  }

  private String value(JsonNode field, JsonNode answer) {
    if (!isAnswered(answer)) {
      return "";
    }
    return switch (field.path("as").asText()) {
      case "choice", "choices" -> options(field, answer);
      case "yes-no" -> messages.text(answer.asBoolean() ? "answer.yes" : "answer.no");
      case "honour" -> messages.text("answer.honour");
      case "date" -> date(answer.asText());
      case "file" -> joined(answer, id -> files.getOrDefault(id.asText(), id.asText()));
      case "group" -> group(field, answer);
      case "number", "computed" -> withUnit(field, answer);
      default -> place(answer);
    };
  }

  private String options(JsonNode field, JsonNode answer) {
    return joined(answer, chosen -> option(field, chosen));
  }

  private String option(JsonNode field, JsonNode chosen) {
    return stream(field.path("options"))
        .filter(option -> option.path("value").equals(chosen))
        .map(option -> words(option.path("label")))
        .findFirst()
        .orElseGet(chosen::asText);
  }

  private String date(String day) {
    try {
      return dates.longDay(LocalDate.parse(day), messages.language());
    } catch (DateTimeParseException e) {
      return day; // a draft may hold half a date: shown as it was typed
    }
  }

  private String withUnit(JsonNode field, JsonNode answer) {
    var number = answer.isNumber() ? answer.decimalValue().toPlainString() : answer.asText();
    return (number.replace(".", messages.text("answer.point")) + " " + words(field.path("unit")))
        .strip();
  }

  private String group(JsonNode field, JsonNode items) {
    return stream(items)
        .map(item ->
            facts(field.path("fields"), item).stream()
                .map(fact -> fact.label() + messages.text("answer.colon") + fact.value())
                .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n"));
  }

  /** A text as it is; of an address or a commune what stands on a letter. */
  private static String place(JsonNode answer) {
    if (!answer.isObject()) {
      return joined(answer, JsonNode::asText);
    }
    return answer.path("label").asText(answer.path("name").asText(answer.path("city").asText()));
  }

  private String label(JsonNode field) {
    return words(field.path("label"));
  }

  private String words(JsonNode words) {
    return words.path(messages.language().tag()).asText(words.path(Language.FR.tag()).asText());
  }

  private static boolean isAnswered(JsonNode answer) {
    return !answer.isMissingNode()
        && !answer.isNull()
        && !(answer.isContainerNode() && answer.isEmpty())
        && !(answer.isTextual() && answer.asText().isBlank());
  }

  private static String joined(JsonNode answer, Function<JsonNode, String> words) {
    return answer.isArray()
        ? stream(answer).map(words).collect(Collectors.joining(", "))
        : words.apply(answer);
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
