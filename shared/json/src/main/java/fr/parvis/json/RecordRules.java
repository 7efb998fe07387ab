package fr.parvis.json;

import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every record from outside must keep and Jackson does not check: what is required is there,
 * numbers are numbers, texts are characters.
 */
final class RecordRules {

  private final List<Violation> faults;

  /** Adds to {@code faults}; a place that already has one gets no second. */
  RecordRules(List<Violation> faults) {
    this.faults = faults;
  }

  void check(Record value) {
    record(value, JsonPointer.ROOT);
  }

  private void record(Record value, String parent) {
    for (var component : value.getClass().getRecordComponents()) {
      var pointer = JsonPointer.member(parent, component.getName());
      var part = read(value, component);
      if (part != null) {
        value(part, pointer);
      } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        fault(pointer, "required", "is required");
      }
    }
  }

  private void value(@Nullable Object value, String pointer) {
    switch (value) {
      case null -> fault(pointer, "required", "is required");
      case Optional<?> optional -> optional.ifPresent(part -> value(part, pointer));
      case Record record -> record(record, pointer);
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          value(list.get(i), JsonPointer.element(pointer, i));
        }
      }
      case Map<?, ?> map ->
          map.forEach((name, part) -> value(part, JsonPointer.member(pointer, name.toString())));
      case Double number when !Double.isFinite(number) ->
          fault(pointer, "not-a-number", "is a number that fits");
      case String text when !isText(text) ->
          fault(pointer, "not-a-text", "holds something that is not a character");
      default -> {}
    }
  }

  /** Half a surrogate pair, or NUL, cannot be kept by the stores: refused rather than garbled. */
  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static @Nullable Object read(Record value, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true); // a use case may keep its records to itself
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record component can be read: " + component, e);
    }
  }

  private void fault(String pointer, String code, String detail) {
    if (faults.stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
      faults.add(new Violation(pointer, code, detail));
    }
  }
}
