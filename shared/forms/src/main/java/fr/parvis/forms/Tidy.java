package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.parvis.domain.Siret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer as it is kept: without blanks around, numbers of telephones, accounts and
 * establishments in their one form. What is empty is no answer.
 */
final class Tidy {

  /** The same in the browser, whose {@code trim} takes others off than Java's {@code strip}. */
  private static final Pattern BLANKS_AROUND =
      Pattern.compile(
          "^[\\t-\\r \\u00a0\\u2007\\u202f\\u200b\\ufeff]+|[\\t-\\r \\u00a0\\u2007\\u202f\\u200b\\ufeff]+$");

  /** Every whole number up to here has a double of its own, with room to add. */
  static final double MAX_NUMBER = 1e15;

  private Tidy() {}

  /** The answer to keep; missing when there is none. */
  static JsonNode answer(Field field, JsonNode sent) {
    JsonNode tidy =
        switch (sent) {
          case TextNode text -> text(field.as(), text.asText());
          case ObjectNode object when field.as() == As.ADDRESS -> address(object);
          case JsonNode number when number.isNumber() -> number(number.asDouble());
          default -> sent;
        };
    return isEmpty(field.as(), tidy) ? MissingNode.getInstance() : tidy;
  }

  /** A whole number without a decimal point, as the browser writes it. */
  static JsonNode number(double value) {
    if (value != Math.rint(value) || Math.abs(value) > MAX_NUMBER) {
      return DoubleNode.valueOf(value);
    }
    // As Jackson reads it again, so that what is stored equals what comes back.
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf((long) value);
  }

  /**
   * What is computed, to six decimals, so that 0.1 + 0.2 is 0.3; missing when there is nothing, or
   * more than can be kept.
   */
  static JsonNode computed(Optional<Double> value) {
    return value
        .map(exact -> Math.floor(exact * 1e6 + 0.5) / 1e6)
        .filter(rounded -> Math.abs(rounded) <= MAX_NUMBER)
        .map(Tidy::number)
        .orElse(MissingNode.getInstance());
  }

  private static JsonNode text(As as, String typed) {
    var text = strip(typed);
    return TextNode.valueOf(
        switch (as) {
          case PHONE -> Phone.parse(text).orElse(text);
          case SIRET -> Siret.compact(text);
          case IBAN -> Iban.compact(text);
          default -> text;
        });
  }

  private static ObjectNode address(ObjectNode sent) {
    var tidy = JsonNodeFactory.instance.objectNode();
    for (var member : sent.properties()) {
      JsonNode value = member.getValue();
      JsonNode kept = value.isTextual() ? TextNode.valueOf(strip(value.asText())) : value;
      if (value.isNumber()) {
        kept = number(value.asDouble());
      }
      if (!isEmpty(As.TEXT, kept)) {
        tidy.set(member.getKey(), kept);
      }
    }
    return tidy;
  }

  private static String strip(String typed) {
    return BLANKS_AROUND.matcher(typed).replaceAll("");
  }

  private static boolean isEmpty(As as, JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isEmpty())
        || (value.isContainerNode() && value.isEmpty())
        || (as == As.HONOUR && value.isBoolean() && !value.asBoolean())
        // JSON can write numbers that no double holds; nothing can keep them.
        || (value.isNumber() && !Double.isFinite(value.asDouble()));
  }
}
