package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Siret;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an answer of each kind must be, beyond what its schema says. */
final class KindRules {

  /**
   * As {@code fr.parvis.people} takes it, so that a code can be sent: one {@code @}, before it
   * ASCII only, after it a domain with a dot (RFC 5321, at most 254 characters).
   */
  private static final Pattern MAIL =
      Pattern.compile(
          "[!#-+\\-./0-9=?A-Z\\[\\]^-~]+@[^@\\p{Z}\\p{C}<>\",;:\\\\.]+(\\.[^@\\p{Z}\\p{C}<>\",;:\\\\.]+)+");

  private static final int MAX_MAIL = 254;

  /**
   * INSEE, Code officiel géographique: the department (01 to 95, 2A and 2B for Corsica) and three
   * digits; overseas 97 and 98 and three digits.
   */
  private static final Pattern COMMUNE =
      Pattern.compile("(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5])[0-9]{3}|9[78][0-9]{3}");

  private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

  /** The id of a piece; whether there is such a piece its capability knows. */
  private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final Set<String> ADDRESS =
      Set.of("label", "insee", "postcode", "city", "lon", "lat");

  private static final int MAX_WORDS = 300;

  private KindRules() {}

  /** The rule that a tidied answer breaks, if any. */
  static Optional<String> broken(Field field, JsonNode value) {
    if (value.isTextual() && !areCharacters(value.asText(), field.as() == As.LONG_TEXT)) {
      return Optional.of("characters");
    } else if (!isOfType(field.as(), value)) {
      return Optional.of("type");
    }
    return isRight(field, value) ? Optional.empty() : Optional.of(field.as().word());
  }

  private static boolean isOfType(As as, JsonNode value) {
    return switch (as.type()) {
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      default -> value.isObject();
    };
  }

  private static boolean isRight(Field field, JsonNode value) {
    var text = value.asText();
    return switch (field.as()) {
      case TEXT, LONG_TEXT, YES_NO, HONOUR, GROUP, COMPUTED, NOTE -> true;
      case NUMBER -> Math.abs(value.asDouble()) <= Tidy.MAX_NUMBER;
      case CHOICE -> field.options().contains(text);
      case CHOICES -> areEachOnce(value, each -> field.options().contains(each));
      case DATE -> CalendarDay.parse(text).isPresent();
      case MAIL -> text.length() <= MAX_MAIL && MAIL.matcher(text).matches();
      case PHONE -> Phone.parse(text).isPresent();
      case SIRET -> Siret.isOne(text);
      case IBAN -> Iban.isOne(text);
      case ADDRESS -> isAddress((ObjectNode) value);
      case COMMUNE -> COMMUNE.matcher(text).matches();
      case FILE ->
          value.size() <= field.maxFiles()
              && areEachOnce(value, each -> PIECE.matcher(each).matches());
    };
  }

  private static boolean areEachOnce(JsonNode list, Predicate<String> rule) {
    var seen = new HashSet<String>();
    return list.valueStream()
        .allMatch(each -> each.isTextual() && rule.test(each.asText()) && seen.add(each.asText()));
  }

  /** Words that a letter can bear; the code and the point when the person chose from a list. */
  private static boolean isAddress(ObjectNode value) {
    return value.propertyStream().allMatch(member -> ADDRESS.contains(member.getKey()))
        && areWords(value.path("label"))
        && areWords(value.path("city"))
        && isAbsentOr(POSTCODE, value.path("postcode"))
        && isAbsentOr(COMMUNE, value.path("insee"))
        && value.has("lon") == value.has("lat")
        && isAbsentOrWithin(180, value.path("lon"))
        && isAbsentOrWithin(90, value.path("lat"));
  }

  private static boolean areWords(JsonNode value) {
    return value.isTextual()
        && value.asText().length() <= MAX_WORDS
        && areCharacters(value.asText(), false);
  }

  private static boolean isAbsentOr(Pattern pattern, JsonNode value) {
    return value.isMissingNode()
        || (value.isTextual() && pattern.matcher(value.asText()).matches());
  }

  private static boolean isAbsentOrWithin(double limit, JsonNode value) {
    return value.isMissingNode() || (value.isNumber() && Math.abs(value.asDouble()) <= limit);
  }

  /** No half surrogate pairs and no controls, which stores and letters cannot bear. */
  private static boolean areCharacters(String text, boolean lines) {
    return text.codePoints().noneMatch(c -> isControl(c, lines) || (c >= 0xd800 && c <= 0xdfff));
  }

  private static boolean isControl(int c, boolean lines) {
    return switch (c) {
      case '\t' -> false;
      case '\n', '\r' -> !lines;
      default -> c < ' ' || c == 0x7f;
    };
  }
}
