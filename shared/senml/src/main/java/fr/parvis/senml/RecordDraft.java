package fr.parvis.senml;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it is being decoded: its fields, and the first thing that is wrong with it. */
final class RecordDraft {

  private final int index;
  private final Map<Label, Object> fields = new EnumMap<>(Label.class);
  private @Nullable SenmlFault fault;

  RecordDraft(int index) {
    this.index = index;
  }

  int index() {
    return index;
  }

  @Nullable SenmlFault fault() {
    return fault;
  }

  boolean has(Label label) {
    return fields.containsKey(label);
  }

  boolean hasOnlyBases() {
    return fields.keySet().stream().allMatch(Label::isBase);
  }

  @Nullable Double number(Label label) {
    return (Double) fields.get(label);
  }

  @Nullable String text(Label label) {
    return (String) fields.get(label);
  }

  @Nullable Object any(Label label) {
    return fields.get(label);
  }

  /** Keeps a field whose value is of the label's kind. */
  void put(Label label, Object value) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      wrong(label, "not-finite", "is not a finite number");
    } else if (fields.put(label, value) != null) {
      wrong(label, "repeated", "stands twice in the record");
    }
  }

  /** A wrong base field spoils all records that rest on it; any other spoils its own record. */
  void wrong(Label label, String code, String detail) {
    var sentence = "Record %d: \"%s\" %s.".formatted(index, label.json(), detail);
    if (label.isBase()) {
      throw new SenmlRejected(code, sentence);
    }
    blame(code, sentence);
  }

  /** The first fault is the one told. */
  void blame(String code, String detail) {
    if (fault == null) {
      fault = new SenmlFault(index, code, detail);
    }
  }

  /** RFC 8428 section 4.4: unknown fields are ignored, unless they say that they must not be. */
  void unknown(String label) {
    if (label.endsWith("_")) {
      throw new SenmlRejected(
          "must-understand",
          "Record %d: a field whose label ends with \"_\" is not understood.".formatted(index));
    }
  }
}
