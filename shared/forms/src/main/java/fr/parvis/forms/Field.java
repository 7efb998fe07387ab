package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One question of a form, or a note between questions.
 *
 * @param name the member of the answers (of the item, in a group) that holds the answer
 * @param as what is asked for
 * @param show when it is asked
 * @param require when it must be answered
 * @param options what may be chosen
 * @param maxFiles how many files may be sent
 * @param fields what is asked of each item of a group
 * @param value what is computed
 */
public record Field(
    String name,
    As as,
    Condition show,
    Condition require,
    Set<String> options,
    int maxFiles,
    List<Field> fields,
    Optional<Expression> value) {

  static Field of(JsonNode json) {
    return new Field(
        json.path("at").asText().substring(1),
        As.ofWord(json.path("as").asText()).orElseThrow(),
        Condition.of(json.path("show"), Condition.always()),
        Condition.of(json.path("require"), Condition.never()),
        json.path("options")
            .valueStream()
            .map(o -> o.path("value").asText())
            .collect(Collectors.toSet()),
        json.path("maxFiles").asInt(1),
        json.path("fields").valueStream().map(Field::of).toList(),
        json.has("value") ? Optional.of(Expression.of(json.get("value"))) : Optional.empty());
  }

  /** Whether the answers may hold a member for it. */
  boolean hasAnswer() {
    return as != As.NOTE;
  }
}
