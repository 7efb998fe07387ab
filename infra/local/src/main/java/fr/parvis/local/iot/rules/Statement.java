package fr.parvis.local.iot.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.parvis.local.iot.rules.Tokens.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of AWS IoT SQL, of the part of it that behaves alike everywhere: {@code SELECT * |
 * path | literal | function AS name FROM 'filter' WHERE condition}. Anything else is refused when
 * it is read.
 *
 * @param everything whether it selects {@code *}
 * @param items what else it selects
 * @param from the topics it listens to
 * @param where when its actions run
 * @param binary whether it takes a payload that is not JSON: it selects {@code *} alone or
 *     functions only, and looks at no field
 */
record Statement(
    boolean everything, List<Item> items, TopicFilter from, Expression where, boolean binary) {

  /** A member of the result. */
  record Item(String name, Expression value) {}

  /**
   * Reads a statement.
   *
   * @param rule names it in a refusal
   * @throws fr.parvis.template.TemplateRefused naming the rule and the clause
   */
  static Statement parse(String rule, String text) {
    var tokens = new Tokens(rule, text);
    var selected = new Operands(tokens);
    if (!tokens.enter("SELECT")) {
      throw tokens.refusal("a statement begins with SELECT here");
    }
    var items = new ArrayList<Item>();
    var everything = false;
    do {
      if (tokens.takeIf("*")) {
        everything = true;
      } else {
        items.add(item(tokens, selected));
      }
    } while (tokens.takeIf(","));
    var from = from(tokens);
    var tested = new Operands(tokens);
    var where = where(tokens, tested);
    var functionsOnly = !everything && !selected.hasLiterals();
    var binary =
        (functionsOnly || items.isEmpty()) && !selected.readsPayload() && !tested.readsPayload();
    return new Statement(everything, List.copyOf(items), from, where, binary);
  }

  private static Item item(Tokens tokens, Operands operands) {
    var first = tokens.peek();
    var before = tokens.position();
    var value = operands.read();
    if (tokens.takeKeyword("AS")) {
      return new Item(tokens.take(Kind.WORD), value);
    }
    if (first.kind() != Kind.WORD || tokens.position() > before + 1) {
      throw tokens.refusal("what is not a plain field needs AS and a name here");
    }
    return new Item(first.text(), value);
  }

  private static TopicFilter from(Tokens tokens) {
    if (!tokens.enter("FROM")) {
      throw tokens.refusal("%s is not known here".formatted(tokens.peek().text()));
    }
    var filter = TopicFilter.of(tokens.take(Kind.TEXT));
    if (!filter.isWellFormed()) {
      throw tokens.refusal("%s is no topic filter".formatted(String.join("/", filter.levels())));
    }
    return filter;
  }

  private static Expression where(Tokens tokens, Operands operands) {
    var where =
        tokens.enter("WHERE")
            ? new Conditions(tokens, operands).read()
            : (Expression) (_, _) -> BooleanNode.TRUE;
    if (tokens.peek().kind() != Kind.END) {
      throw tokens.refusal("%s is not known here".formatted(tokens.peek().text()));
    }
    return where;
  }

  /**
   * What the actions get; nothing when the condition does not hold.
   *
   * @throws NotJson when it looks into a payload that is not JSON
   */
  Optional<byte[]> evaluate(Message message) throws NotJson {
    var json = binary ? MissingNode.getInstance() : object(message);
    if (!Operators.truth(where.value(message, json)).orElse(false)) {
      return Optional.empty();
    }
    if (everything && items.isEmpty()) {
      return Optional.of(message.publication().payload());
    }
    var result = JsonNodeFactory.instance.objectNode();
    if (everything) {
      json.properties().forEach(member -> result.set(member.getKey(), member.getValue()));
    }
    for (var item : items) {
      var value = item.value().value(message, json);
      if (!value.isMissingNode()) {
        result.set(item.name(), value);
      }
    }
    return Optional.of(result.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode object(Message message) throws NotJson {
    var json = message.json();
    if (json.isMissingNode()) {
      throw new NotJson();
    }
    return json;
  }

  /** AWS counts it as a ParseError of the rule, and runs nothing. */
  static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    private NotJson() {
      super("the statement looks into the payload, which is not JSON");
    }
  }
}
