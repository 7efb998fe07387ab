package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violations;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads one field of a schema. */
final class FieldReader {
  private final JsonNode field;
  private final JsonNode rules;
  private final String pointer;
  private final Violations violations;

  FieldReader(JsonNode field, String pointer, Violations violations) {
    this.field = field;
    this.rules = field.path("constraints");
    this.pointer = pointer;
    this.violations = violations;
  }

  /** Nothing, once the violations say why. */
  @Nullable Field read(boolean siret) {
    var word = field.path("type").asText("string");
    var type = FieldType.ofWord(word);
    if (!violations.check(
        type.isPresent(), pointer + "/type", "unknown-type", "is a type of Table Schema")) {
      return null;
    }
    var format = CellFormats.of(type.get(), field.path("format").asText("default"), field);
    if (!violations.check(
        format.isPresent(), pointer + "/format", "unknown-format", "is a format of the type")) {
      return null;
    }
    return new Field(
        field.path("name").asText(),
        type.get(),
        field.path("title").asText(""),
        field.path("description").asText(""),
        format.get(),
        constraints(type.get(), format.get(), siret));
  }

  private Constraints constraints(FieldType type, CellFormat format, boolean siret) {
    return new Constraints(
        rules.path("required").asBoolean(false),
        rules.path("unique").asBoolean(false),
        siret,
        pattern(type),
        values(format),
        bound("minimum", type, format),
        bound("maximum", type, format),
        length("minLength", type),
        length("maxLength", type));
  }

  private Optional<Pattern> pattern(FieldType type) {
    if (!suits("pattern", type == FieldType.STRING)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(rules.path("pattern").asText()));
    } catch (PatternSyntaxException e) {
      violations.check(false, at("pattern"), "pattern", "is a regular expression");
      return Optional.empty();
    }
  }

  private List<Object> values(CellFormat format) {
    return rules.path("enum").valueStream().map(value -> value("enum", value, format)).toList();
  }

  @SuppressWarnings("unchecked") // types that are ordered compare with their own kind
  private Optional<Comparable<Object>> bound(String rule, FieldType type, CellFormat format) {
    return suits(rule, type.isOrdered())
        ? Optional.of((Comparable<Object>) value(rule, rules.path(rule), format))
        : Optional.empty();
  }

  /** A value that a rule names must be one of the field; its text stands in, to read on. */
  private Object value(String rule, JsonNode value, CellFormat format) {
    var text = value.isValueNode() ? value.asText() : value.toString();
    Optional<?> read = format.read(text);
    violations.check(read.isPresent(), at(rule), "type", "is a value of the field");
    return read.isPresent() ? read.get() : text;
  }

  private OptionalInt length(String rule, FieldType type) {
    return suits(rule, type.hasLength())
            && violations.check(
                rules.path(rule).canConvertToInt(), at(rule), "type", "is a whole number")
        ? OptionalInt.of(rules.path(rule).asInt())
        : OptionalInt.empty();
  }

  /** Whether the rule is there and the type may have it. */
  private boolean suits(String rule, boolean suitable) {
    return rules.has(rule)
        && violations.check(suitable, at(rule), "unsuited", "is no rule for this type");
  }

  private String at(String rule) {
    return JsonPointer.member(pointer + "/constraints", rule);
  }
}
