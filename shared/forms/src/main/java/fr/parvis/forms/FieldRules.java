package fr.parvis.forms;

import fr.parvis.pieces.Kind;
import fr.parvis.pieces.Wanted;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fields of a page, or of a group, must be. */
final class FieldRules {

  private static final Set<String> ALWAYS = Set.of("at", "as", "label");
  private static final Set<String> ANSWERED = Set.of("hint", "show", "require", "errors");
  private static final int MAX_FILES = 20;

  /** Rules that a document may say in its own words; the others are the words of kinds. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "required",
          "type",
          "characters",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minItems",
          "maxItems");

  private final Map<String, Asked> root;
  private final Map<String, Asked> item;
  private final boolean inGroup;

  /** Of a page: {@code root} takes up its fields, one by one. */
  FieldRules(Map<String, Asked> root, Map<String, Asked> item) {
    this(root, item, false);
  }

  private FieldRules(Map<String, Asked> root, Map<String, Asked> item, boolean inGroup) {
    this.root = root;
    this.item = item;
    this.inGroup = inGroup;
  }

  void check(Part fields, Part properties) {
    fields.elements().forEach(field -> checkField(field, properties));
  }

  private void checkField(Part field, Part properties) {
    var as = As.ofWord(field.json().path("as").asText());
    if (as.isEmpty()) {
      var words = Stream.of(As.values()).map(As::word).collect(Collectors.joining(", "));
      field.member("as").check(false, "not-a-choice", "is one of " + words);
      return;
    }
    if (field.isObject(required(as.get()), optional(as.get()))) {
      checkName(field.member("at"));
      for (var words : Set.of("label", "hint", "text", "unit", "itemLabel")) {
        field.member(words).areWords();
      }
      var conditions = new ConditionRules(root, item);
      conditions.check(field.member("show"));
      conditions.check(field.member("require"));
      checkErrors(field.member("errors"), as.get());
      checkOptions(field.member("options"));
      checkFile(field);
      checkInside(field, as.get(), conditions, properties);
      mine().put(field.member("at").text(), new Asked(as.get(), field.json()));
      SchemaRules.checkProperty(field, as.get(), properties);
    }
  }

  private Map<String, Asked> mine() {
    return inGroup ? item : root;
  }

  private static Set<String> required(As as) {
    var own =
        switch (as) {
          case CHOICE, CHOICES -> Set.of("options");
          case FILE -> Set.of("accept", "maxBytes");
          case GROUP -> Set.of("fields");
          case COMPUTED -> Set.of("value");
          case NOTE -> Set.of("text");
          default -> Set.<String>of();
        };
    return union(ALWAYS, own);
  }

  private static Set<String> optional(As as) {
    return switch (as) {
      case NOTE -> Set.of("show");
      case COMPUTED -> Set.of("hint", "show", "unit");
      case NUMBER -> union(ANSWERED, Set.of("unit"));
      case FILE -> union(ANSWERED, Set.of("maxFiles"));
      case GROUP -> union(ANSWERED, Set.of("itemLabel"));
      case TEXT, DATE, MAIL, PHONE, ADDRESS -> union(ANSWERED, Set.of("autocomplete"));
      default -> ANSWERED;
    };
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private void checkName(Part at) {
    at.isTextLike("/[A-Za-z][A-Za-z0-9_]{0,59}", "is like /surface, in a group too");
    at.check(!mine().containsKey(at.text()), "twice", "is the place of one field only");
  }

  private static void checkErrors(Part errors, As as) {
    if (errors.isThere() && errors.isObject(Set.of(), union(KEYWORDS, Set.of(as.word())))) {
      errors.json().fieldNames().forEachRemaining(rule -> errors.member(rule).areWords());
    }
  }

  private static void checkOptions(Part options) {
    var seen = new HashSet<String>();
    options
        .elements()
        .forEach(option -> {
          if (option.isObject(Set.of("value", "label"), Set.of())) {
            var value = option.member("value");
            value.isTextLike("\\S(.{0,498}\\S)?", "is a text without blanks around");
            value.check(seen.add(value.text()), "twice", "is the value of one option only");
            option.member("label").areWords();
          }
        });
  }

  private static void checkFile(Part field) {
    field
        .member("accept")
        .elements()
        .forEach(
            type -> type.isOneOf(Stream.of(Kind.values()).map(Kind::type).toArray(String[]::new)));
    field.member("maxBytes").isWhole(1, Wanted.MAX_BYTES);
    field.member("maxFiles").isWhole(1, MAX_FILES);
    field.member("autocomplete").isTextLike("[a-z0-9 -]+", "is a token of the HTML standard");
  }

  private void checkInside(Part field, As as, ConditionRules conditions, Part properties) {
    if (as == As.COMPUTED) {
      new ExpressionRules(conditions).check(field.member("value"));
    } else if (as == As.GROUP) {
      field.check(!inGroup, "nested", "is a group in a group: neither pages nor letters show it");
      var inner = new LinkedHashMap<String, Asked>();
      var items = SchemaRules.itemProperties(field, properties);
      new FieldRules(root, inner, true).check(field.member("fields"), items);
      SchemaRules.refuseUnasked(items, inner.keySet());
    }
  }
}
