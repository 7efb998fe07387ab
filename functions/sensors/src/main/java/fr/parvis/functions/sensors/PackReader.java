package fr.parvis.functions.sensors;

import fr.parvis.functions.sensors.Message.Pack;
import fr.parvis.senml.SenmlFault;
import fr.parvis.senml.SenmlPack;
import fr.parvis.senml.SenmlReader;
import fr.parvis.senml.SenmlRecord;
import fr.parvis.senml.SenmlRejected;
import fr.parvis.senml.SenmlValue;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Refusal;
import fr.parvis.telemetry.SeriesId;
import java.util.ArrayList;
import java.util.List;

/** Makes readings of a SenML pack. A record at fault does not spoil its neighbours. */
final class PackReader {

  private final SenmlReader reader = new SenmlReader();

  Contents read(Pack pack) {
    try {
      return contents(pack, decoded(pack));
    } catch (SenmlRejected e) {
      return Contents.unreadable(Faults.unreadable(pack, pack.sender(), e.getMessage()));
    }
  }

  private SenmlPack decoded(Pack pack) {
    return switch (pack.format()) {
      case JSON -> reader.json(pack.payload(), pack.receivedAt());
      case CBOR -> reader.cbor(pack.payload(), pack.receivedAt());
    };
  }

  private static Contents contents(Pack pack, SenmlPack decoded) {
    var readings = new ArrayList<Reading>();
    var faults = new Faults(pack);
    decoded.faults().forEach(fault -> faults.add(refusal(fault), fault.detail()));
    decoded.records().forEach(record -> add(pack.sender(), record, readings, faults));
    return new Contents(readings, faults.entries());
  }

  private static void add(String thing, SenmlRecord record, List<Reading> readings, Faults faults) {
    var name = ownName(thing, record.name());
    if (!SeriesId.isName(name)) {
      faults.add(
          Refusal.UNREADABLE, "\"%s\" is not the name of a series.".formatted(record.name()));
    } else if (record.value().isEmpty()) {
      faults.add(Refusal.UNREADABLE, "\"%s\" has a sum and no value.".formatted(record.name()));
    } else {
      switch (record.value().get()) {
        case SenmlValue.Numeric(var value) -> readings.add(reading(thing, name, record, value));
        case SenmlValue.Bool(var value) ->
            readings.add(reading(thing, name, record, value ? 1 : 0));
        case SenmlValue.Text _, SenmlValue.Data _ ->
            faults.add(
                Refusal.UNREADABLE,
                "\"%s\" is a text or data, not a number.".formatted(record.name()));
      }
    }
  }

  private static Reading reading(String thing, String name, SenmlRecord record, double value) {
    return new Reading(new SeriesId(thing, name), record.time(), value, record.unit().orElse(null));
  }

  /** A thing may name its series in full or by their own names: it speaks for itself only. */
  private static String ownName(String thing, String name) {
    return name.startsWith(thing + "/") || name.startsWith(thing + ":")
        ? name.substring(thing.length() + 1)
        : name;
  }

  private static Refusal refusal(SenmlFault fault) {
    return switch (fault.code()) {
      case "not-finite" -> Refusal.NOT_A_NUMBER;
      case "unknown-unit" -> Refusal.WRONG_UNIT;
      default -> Refusal.UNREADABLE;
    };
  }
}
