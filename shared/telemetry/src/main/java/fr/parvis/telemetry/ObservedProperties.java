package fr.parvis.telemetry;

import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The properties that a territory observes. One more is one more line here and its texts. */
public final class ObservedProperties {

  /** Consumption of a household is personal data: the year of its bill, and one to compare with. */
  private static final Period BILLED = Period.ofYears(3);

  /** Networks, climate and traffic are compared over the years. */
  private static final Period LONG = Period.ofYears(10);

  /** What tells of a device, not of the town. */
  private static final Period SHORT = Period.ofYears(1);

  private static final List<ObservedProperty> ALL =
      List.of(
          counter("water-volume", "Volume", BILLED),
          mean("water-flow", "VolumeFlowRate"),
          mean("water-pressure", "Pressure"),
          mean("water-level", "Height"),
          counter("electric-energy", "ElectricalEnergy", BILLED),
          sum("electric-energy-used", "ElectricalEnergy"),
          mean("electric-power", "ElectricPower"),
          counter("heat-energy", "HeatEnergy", BILLED),
          mean("air-temperature", "Temperature"),
          mean("relative-humidity", "RelativeHumidity"),
          mean("carbon-dioxide", "MassConcentration"),
          mean("nitrogen-dioxide", "MassConcentration"),
          mean("ozone", "MassConcentration"),
          mean("pm10", "MassConcentration"),
          mean("pm2.5", "MassConcentration"),
          mean("sound-level", "SoundPressureLevel"),
          sum("rain", "Height"),
          mean("wind-speed", "Speed"),
          sum("bicycles", "Count"),
          sum("vehicles", "Count"),
          state("parking-occupied", LONG),
          state("lamp-on", LONG),
          state("presence", SHORT),
          new ObservedProperty("battery", kind("Voltage"), Aggregation.LAST, SHORT));

  private static final Map<String, ObservedProperty> BY_CODE =
      ALL.stream().collect(Collectors.toMap(ObservedProperty::code, Function.identity()));

  private ObservedProperties() {}

  /** All of them, in the order they are shown in. */
  public static List<ObservedProperty> list() {
    return ALL;
  }

  /** The property of a code. */
  public static Optional<ObservedProperty> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static ObservedProperty counter(String code, String kind, Period retention) {
    return new ObservedProperty(code, kind(kind), Aggregation.COUNTER, retention);
  }

  private static ObservedProperty sum(String code, String kind) {
    return new ObservedProperty(code, kind(kind), Aggregation.SUM, LONG);
  }

  private static ObservedProperty mean(String code, String kind) {
    return new ObservedProperty(code, kind(kind), Aggregation.MEAN, LONG);
  }

  private static ObservedProperty state(String code, Period retention) {
    return new ObservedProperty(code, kind("State"), Aggregation.LAST, retention);
  }

  /** Quantity kinds of QUDT, the vocabulary that SensorThings servers mostly point to. */
  private static URI kind(String name) {
    return URI.create("http://qudt.org/vocab/quantitykind/" + name);
  }
}
