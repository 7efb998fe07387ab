package fr.parvis.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document. Jackson stops at the first fault, a person wants to know all of them: so a
 * faulty part is noted, cut out, and the rest is read again.
 */
final class RecordReader<T extends Record> {

  /** After so many faults nobody reads the list, and reading again costs time. */
  private static final int MAX_FAULTS = 20;

  private final Class<T> type;
  private final List<Violation> faults = new ArrayList<>();

  RecordReader(Class<T> type) {
    this.type = type;
  }

  T read(JsonNode document) {
    if (!document.isObject()) {
      throw Invalid.of(JsonPointer.ROOT, "not-an-object", "is an object");
    }
    ObjectNode rest = document.deepCopy();
    while (true) {
      try {
        var value = Mapping.MAPPER.treeToValue(rest, type);
        new RecordRules(faults).check(value);
        return valid(value);
      } catch (JsonMappingException e) {
        note(e);
        if (faults.size() == MAX_FAULTS || !cut(rest, e.getPath())) {
          throw new Invalid(faults);
        }
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A tree in memory is JSON", e);
      }
    }
  }

  private T valid(T value) {
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return value;
  }

  private void note(JsonMappingException e) {
    var pointer = JsonPointer.ROOT;
    for (var step : e.getPath()) {
      pointer =
          step.getFieldName() == null
              ? JsonPointer.element(pointer, step.getIndex())
              : JsonPointer.member(pointer, step.getFieldName());
    }
    faults.add(
        switch (e) {
          case UnrecognizedPropertyException u ->
              new Violation(pointer, "unknown", "is not known here");
          case MismatchedInputException m -> mistyped(pointer, m.getTargetType());
          case JsonMappingException n when n.getCause() instanceof InputCoercionException ->
              new Violation(pointer, "not-a-number", "is a number that fits");
          default -> new Violation(pointer, "not-valid", "has parts that do not fit together");
        });
  }

  private static Violation mistyped(String pointer, @Nullable Class<?> target) {
    if (target == Instant.class) {
      return new Violation(pointer, "not-an-instant", "is like 2026-11-19T09:12:00Z");
    } else if (target == LocalDate.class) {
      return new Violation(pointer, "not-a-date", "is like 2026-11-19");
    } else if (target == Reference.class) {
      return new Violation(pointer, "not-a-reference", "is like K7Q4-M2ZX");
    } else if (target == String.class) {
      return new Violation(pointer, "not-a-text", "is a text");
    } else if (target == Boolean.class || target == boolean.class) {
      return new Violation(pointer, "not-a-boolean", "is true or false");
    } else if (target != null && (Number.class.isAssignableFrom(target) || target.isPrimitive())) {
      return new Violation(pointer, "not-a-number", "is a number that fits");
    } else if (target != null && target.isEnum()) {
      return new Violation(pointer, "not-a-choice", "is not one of the choices");
    } else if (target != null && Collection.class.isAssignableFrom(target)) {
      return new Violation(pointer, "not-a-list", "is a list");
    } else if (target != null && (target.isRecord() || Map.class.isAssignableFrom(target))) {
      return new Violation(pointer, "not-an-object", "is an object");
    }
    return new Violation(pointer, "not-valid", "cannot be read");
  }

  /** Whether the part was there to be cut; an element becomes null, so that the others stay put. */
  private static boolean cut(JsonNode document, List<JsonMappingException.Reference> path) {
    if (path.isEmpty()) {
      return false;
    }
    JsonNode parent = document;
    for (var step : path.subList(0, path.size() - 1)) {
      parent =
          step.getFieldName() == null
              ? parent.path(step.getIndex())
              : parent.path(step.getFieldName());
    }
    var last = path.getLast();
    return switch (parent) {
      case ObjectNode object -> object.remove(last.getFieldName()) != null;
      case ArrayNode array ->
          !array.path(last.getIndex()).isNull() && array.setNull(last.getIndex()) != null;
      default -> false;
    };
  }
}
