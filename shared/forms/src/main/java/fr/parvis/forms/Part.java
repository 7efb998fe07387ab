package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a document that is checked, with its place; every fault is noted, and the reading goes
 * on, so that an author learns of all of them at once.
 *
 * @param faults of the whole document
 */
record Part(JsonNode json, String pointer, List<Violation> faults) {

  private static final int MAX_WORDS = 10_000;

  static Part whole(JsonNode json) {
    return new Part(json, JsonPointer.ROOT, new ArrayList<>());
  }

  Part member(String name) {
    return new Part(json.path(name), JsonPointer.member(pointer, name), faults);
  }

  boolean isThere() {
    return !json.isMissingNode();
  }

  String text() {
    return json.asText();
  }

  /** Notes a fault unless {@code ok}; gives {@code ok} back. */
  boolean check(boolean ok, String code, String detail) {
    if (!ok) {
      faults.add(new Violation(pointer, code, detail));
    }
    return ok;
  }

  /** Whether it is an object; notes each member that is missing or not known. */
  boolean isObject(Set<String> required, Set<String> optional) {
    if (!check(json.isObject(), isThere() ? "not-an-object" : "required", "is an object")) {
      return false;
    }
    required.stream()
        .filter(name -> !json.has(name))
        .forEach(name -> member(name).check(false, "required", "is required"));
    json.fieldNames()
        .forEachRemaining(name ->
            member(name)
                .check(
                    required.contains(name) || optional.contains(name),
                    "unknown",
                    "is not known here"));
    return true;
  }

  /** The elements of a list that has some. */
  Stream<Part> elements() {
    if (!isThere()) {
      return Stream.empty();
    }
    check(json.isArray() && !json.isEmpty(), "empty", "is a list of at least one");
    return IntStream.range(0, json.isArray() ? json.size() : 0)
        .mapToObj(i -> new Part(json.get(i), JsonPointer.element(pointer, i), faults));
  }

  /** A text that says something. */
  boolean isText() {
    return !isThere()
        || check(json.isTextual() && !json.asText().isBlank(), "not-a-text", "is a text");
  }

  boolean isTextLike(String pattern, String detail) {
    return !isThere()
        || check(json.isTextual() && json.asText().matches(pattern), "not-valid", detail);
  }

  boolean isOneOf(String... words) {
    return !isThere()
        || check(
            List.of(words).contains(json.asText()),
            "not-a-choice",
            "is one of " + String.join(", ", words));
  }

  boolean isWhole(long least, long most) {
    return !isThere()
        || check(
            json.isIntegralNumber() && json.asLong() >= least && json.asLong() <= most,
            "not-a-number",
            "is a whole number from %d to %d".formatted(least, most));
  }

  /** Words in French, in English too if there are some. */
  void areWords() {
    if (isThere() && isObject(Set.of("fr"), Set.of("en"))) {
      for (var language : List.of("fr", "en")) {
        var words = member(language);
        if (words.isText()) {
          words.check(
              words.text().length() <= MAX_WORDS,
              "too-long",
              "has at most " + MAX_WORDS + " characters");
        }
      }
    }
  }
}
