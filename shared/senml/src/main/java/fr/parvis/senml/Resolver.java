package fr.parvis.senml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies base fields, record after record, and checks what results (RFC 8428 section 4). */
final class Resolver {

  private static final List<Label> VALUES =
      List.of(Label.VALUE, Label.TEXT_VALUE, Label.BOOLEAN_VALUE, Label.DATA_VALUE);

  private final SenmlLimits limits;
  private final Times times;
  private final Map<Label, Object> bases = new EnumMap<>(Label.class);
  private final List<SenmlRecord> records = new ArrayList<>();
  private final List<SenmlFault> faults = new ArrayList<>();

  Resolver(SenmlLimits limits, Instant now) {
    this.limits = limits;
    this.times = new Times(now);
  }

  SenmlPack resolve(List<RecordDraft> drafts) {
    Versions.check(drafts);
    drafts.forEach(this::add);
    records.sort(Comparator.comparing(SenmlRecord::time));
    return new SenmlPack(records, faults);
  }

  private void add(RecordDraft draft) {
    Stream.of(Label.values())
        .filter(label -> label.isBase() && draft.has(label))
        .forEach(label -> bases.put(label, draft.any(label)));
    if (draft.fault() == null
        && draft.hasOnlyBases()
        && !bases.containsKey(Label.BASE_VALUE)
        && !bases.containsKey(Label.BASE_SUM)) {
      // Some devices open their pack so; nothing was measured, and nothing is wrong.
      return;
    }
    var record = resolved(draft);
    var fault = draft.fault();
    if (fault != null) {
      faults.add(fault);
    } else {
      records.add(record);
    }
  }

  /** The record, to be used only if the draft is without fault afterwards. */
  private SenmlRecord resolved(RecordDraft draft) {
    return new SenmlRecord(
        name(draft),
        unit(draft),
        value(draft),
        sum(draft, Label.BASE_SUM, Label.SUM),
        time(draft),
        optional(draft.number(Label.UPDATE_TIME)));
  }

  private String name(RecordDraft draft) {
    var name = text(bases.get(Label.BASE_NAME)) + text(draft.text(Label.NAME));
    if (name.length() > limits.nameLength()) {
      draft.blame("name", "The name is longer than %d characters.".formatted(limits.nameLength()));
    } else if (!Names.isValid(name)) {
      draft.blame(
          "name", "A name is letters, digits and -:./_ and starts with a letter or a digit.");
    }
    return name;
  }

  private Optional<String> unit(RecordDraft draft) {
    var own = draft.text(Label.UNIT);
    var unit = own != null ? own : (String) bases.get(Label.BASE_UNIT);
    if (unit != null && !Units.isKnown(unit)) {
      draft.blame("unknown-unit", "The unit is not one of the SenML units registry.");
    }
    return Optional.ofNullable(unit);
  }

  private Optional<SenmlValue> value(RecordDraft draft) {
    var present = VALUES.stream().filter(draft::has).toList();
    if (present.size() > 1) {
      draft.blame("several-values", "A record has one value.");
    }
    if (present.isEmpty() || present.getFirst() == Label.VALUE) {
      var number = sum(draft, Label.BASE_VALUE, Label.VALUE);
      boolean summed = draft.has(Label.SUM) || bases.containsKey(Label.BASE_SUM);
      if (number.isEmpty() && !summed) {
        draft.blame("no-value", "A record has a value or a sum.");
      }
      return number.isPresent()
          ? Optional.of(new SenmlValue.Numeric(number.getAsDouble()))
          : Optional.empty();
    }
    return Optional.of(other(draft.any(present.getFirst())));
  }

  private static SenmlValue other(@Nullable Object value) {
    return switch (value) {
      case String text -> new SenmlValue.Text(text);
      case Boolean bool -> new SenmlValue.Bool(bool);
      case byte[] data -> new SenmlValue.Data(data);
      case null, default -> throw new IllegalStateException("No decoder puts such a value");
    };
  }

  /** Base and own field together; a missing one counts as zero, both missing as nothing. */
  private OptionalDouble sum(RecordDraft draft, Label base, Label own) {
    if (!bases.containsKey(base) && !draft.has(own)) {
      return OptionalDouble.empty();
    }
    double sum = zeroIfNull(bases.get(base)) + zeroIfNull(draft.number(own));
    if (!Double.isFinite(sum)) {
      draft.blame("not-finite", "\"%s\" with its base is not finite.".formatted(own.json()));
    }
    return OptionalDouble.of(sum);
  }

  private Instant time(RecordDraft draft) {
    double seconds = zeroIfNull(bases.get(Label.BASE_TIME)) + zeroIfNull(draft.number(Label.TIME));
    var time = times.absolute(seconds);
    if (time.isEmpty()) {
      draft.blame("time", "The time is not between 1970 and 9999.");
    }
    return time.orElse(Instant.EPOCH);
  }

  private static double zeroIfNull(@Nullable Object number) {
    return number == null ? 0 : (Double) number;
  }

  private static String text(@Nullable Object text) {
    return text == null ? "" : (String) text;
  }

  private static OptionalDouble optional(@Nullable Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
