package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Answers as people, slips and attackers send them: the same for a seed. */
final class RandomAnswers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonNode KINDS = Json.parse(Resource.text("web/src/forms/kinds.json"));

  private static final JsonNode ANYTHING =
      Json.parse(
          """
          [null, "", " ", "x", "é\\u00a0", "\\u0000", "\\ud800", 0, -1, 1.5, 1e16, -0.0, 1e300, true, false, [], [[]],
           [null], ["x", "x"], [1], {}, {"x": 1}, {"label": "x", "city": "y"}, "2026-02-30", "<script>", "${x}", 4.000]
          """);

  private static final List<String> UNKNOWN = List.of("__proto__", "toString", "a/b", "a~b", "x");

  private final Random random;
  private final JsonNode properties;
  private final LocalDate today;

  RandomAnswers(long seed, JsonNode schema, LocalDate today) {
    this.random = new Random(seed);
    this.properties = schema.path("properties");
    this.today = today;
  }

  /** Answers to a form, at times begun from an example. */
  ObjectNode to(Form form, JsonNode examples) {
    ObjectNode answers =
        random.nextInt(3) == 0
            ? JSON.objectNode()
            : examples.get(random.nextInt(examples.size())).deepCopy();
    int share = random.nextInt(1, 100);
    for (var page : form.pages()) {
      for (var field : page.fields()) {
        if (random.nextInt(100) < share) {
          answers.set(field.name(), value(field, properties.path(field.name())));
        }
      }
    }
    if (random.nextInt(10) == 0) {
      answers.set(UNKNOWN.get(random.nextInt(UNKNOWN.size())), of(ANYTHING));
    }
    return answers;
  }

  private JsonNode value(Field field, JsonNode property) {
    return switch (random.nextInt(12)) {
      case 0 -> of(ANYTHING);
      case 1, 2 -> edge(field.as());
      default -> likely(field, property);
    };
  }

  /** What the table of kinds holds of this kind. */
  private JsonNode edge(As as) {
    var rows =
        KINDS
            .valueStream()
            .filter(row -> row.at("/field/as").asText().equals(as.word()))
            .map(row -> row.get("sent"))
            .toList();
    return rows.isEmpty() ? of(ANYTHING) : rows.get(random.nextInt(rows.size()));
  }

  private JsonNode likely(Field field, JsonNode property) {
    var options = field.options().stream().sorted().toList();
    return switch (field.as()) {
      case CHOICE -> JSON.textNode(options.get(random.nextInt(options.size())));
      case CHOICES -> {
        var chosen = JSON.arrayNode();
        options.stream().filter(_ -> random.nextInt(3) == 0).forEach(chosen::add);
        yield chosen;
      }
      case YES_NO, HONOUR -> JSON.booleanNode(random.nextInt(4) > 0);
      case NUMBER, COMPUTED -> number(property);
      case DATE -> JSON.textNode(today.plusDays(random.nextInt(-8000, 400)).toString());
      case GROUP -> items(field, property.at("/items/properties"));
      case TEXT, LONG_TEXT -> JSON.textNode("Aé 1-_".repeat(random.nextInt(30)).strip());
      default -> edge(field.as());
    };
  }

  private JsonNode number(JsonNode property) {
    double low = property.path("minimum").asDouble(0);
    double high = property.path("maximum").asDouble(100);
    return switch (random.nextInt(5)) {
      case 0 -> JSON.numberNode(low);
      case 1 -> JSON.numberNode(high + random.nextInt(2) * 0.001);
      case 2 -> JSON.numberNode(random.nextInt(1, 12));
      default -> JSON.numberNode(Math.round(random.nextDouble(low - 1, high + 1) * 100) / 100.0);
    };
  }

  private JsonNode items(Field group, JsonNode inner) {
    var items = JSON.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      var item = JSON.objectNode();
      group.fields().stream()
          .filter(_ -> random.nextInt(5) > 0)
          .forEach(field -> item.set(field.name(), value(field, inner.path(field.name()))));
      items.add(random.nextInt(20) == 0 ? of(ANYTHING) : item);
    }
    return items;
  }

  private JsonNode of(JsonNode list) {
    return list.get(random.nextInt(list.size()));
  }
}
