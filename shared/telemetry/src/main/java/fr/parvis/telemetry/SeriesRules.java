package fr.parvis.telemetry;

import fr.parvis.domain.Violations;
import fr.parvis.senml.Units;
import fr.parvis.telemetry.Placement.Placed;
import fr.parvis.telemetry.RegisterThing.Command.Feature;
import fr.parvis.telemetry.RegisterThing.Command.Instrument;
import fr.parvis.telemetry.RegisterThing.Command.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one series of a registration must keep to. */
final class SeriesRules {

  private static final Duration LONGEST = Duration.ofDays(366);

  private final Violations violations;
  private final FormRules form;
  private final String pointer;
  private final Series sent;

  SeriesRules(Violations violations, FormRules form, String pointer, Series sent) {
    this.violations = violations;
    this.form = form;
    this.pointer = pointer;
    this.sent = sent;
  }

  /** A series that keeps every rule; it has a place if it was registered before. */
  record Checked(
      SeriesId id,
      String description,
      ObservedProperty property,
      Sensor sensor,
      String unit,
      Resolution resolution,
      Duration cadence,
      @Nullable FeatureOfInterest feature,
      boolean open,
      Optional<Placed> place) {

    Datastream at(Placed placed) {
      return new Datastream(
          id,
          description,
          property,
          sensor,
          unit,
          resolution,
          cadence,
          feature,
          open,
          placed.zone(),
          placed.number());
    }
  }

  /** The series; empty when it breaks a rule. */
  Optional<Checked> check(SeriesId id, Optional<Datastream> registered, String jurisdiction) {
    var description = form.text(sent.description(), pointer + "/description");
    var property = property();
    var sensor = sensor(sent.sensor());
    var unit = unit();
    var resolution = resolution(sent.resolution());
    var cadence = cadence(sent.cadenceSeconds());
    var feature = Optional.ofNullable(sent.feature()).flatMap(f -> feature(f, jurisdiction));
    violations.required(sent.open(), pointer + "/open");
    registered.ifPresent(before -> checkUnchanged(before, property, unit, resolution));
    if (!violations.found().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Checked(
            id,
            description,
            property.orElseThrow(),
            sensor,
            unit,
            resolution.orElseThrow(),
            cadence,
            feature.orElse(null),
            Boolean.TRUE.equals(sent.open()),
            registered.map(before -> new Placed(before.zone(), before.number()))));
  }

  private Optional<ObservedProperty> property() {
    var at = pointer + "/property";
    if (!violations.required(sent.property(), at)) {
      return Optional.empty();
    }
    var property = ObservedProperties.find(sent.property());
    violations.check(property.isPresent(), at, "unknown", "is a code of ObservedProperties");
    return property;
  }

  private Sensor sensor(@Nullable Instrument instrument) {
    if (!violations.required(instrument, pointer + "/sensor")) {
      return new Sensor("", "", "");
    }
    return new Sensor(
        form.name(instrument.model(), pointer + "/sensor/model"),
        form.text(instrument.description(), pointer + "/sensor/description"),
        form.text(instrument.metadata(), pointer + "/sensor/metadata"));
  }

  private String unit() {
    var unit = Optional.ofNullable(sent.unit()).orElse("");
    if (violations.required(unit, pointer + "/unit")) {
      violations.check(
          Units.isKnown(unit), pointer + "/unit", "unknown", "is none of the SenML registry");
    }
    return unit;
  }

  private Optional<Resolution> resolution(@Nullable BigDecimal step) {
    if (!violations.required(step, pointer + "/resolution")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Resolution.of(step));
    } catch (IllegalArgumentException e) {
      violations.check(
          false,
          pointer + "/resolution",
          "out-of-range",
          "is above 0, has at most 9 decimals and is at most a million");
      return Optional.empty();
    }
  }

  private Duration cadence(@Nullable Long seconds) {
    var at = pointer + "/cadenceSeconds";
    var cadence = Duration.ofSeconds(seconds == null ? 1 : seconds);
    if (violations.required(seconds, at)) {
      violations.check(
          cadence.isPositive() && cadence.compareTo(LONGEST) <= 0,
          at,
          "out-of-range",
          "is from a second to a year");
    }
    return cadence;
  }

  private Optional<FeatureOfInterest> feature(Feature feature, String jurisdiction) {
    var at = pointer + "/feature";
    var name = form.name(feature.name(), at + "/name");
    var description = form.text(feature.description(), at + "/description");
    return form.place(feature.place(), at + "/place", jurisdiction)
        .map(place -> new FeatureOfInterest(name, description, place));
  }

  private void checkUnchanged(
      Datastream before,
      Optional<ObservedProperty> property,
      String unit,
      Optional<Resolution> resolution) {
    unchanged(property.map(before.property()::equals).orElse(true), "/property");
    unchanged(unit.isBlank() || unit.equals(before.unit()), "/unit");
    unchanged(resolution.map(before.resolution()::equals).orElse(true), "/resolution");
  }

  private void unchanged(boolean same, String member) {
    violations.check(
        same, pointer + member, "immutable", "never changes; register a series of another name");
  }
}
