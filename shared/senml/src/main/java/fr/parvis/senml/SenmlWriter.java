package fr.parvis.senml;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes packs as a device sends them: what is common stands once, in base fields of the first
 * record.
 *
 * <p>It takes numeric readings of one base name only. That is what the simulator and the tests
 * send; a device with more to say has its own writer.
 */
public final class SenmlWriter {

  /**
   * One reading of a pack.
   *
   * @param name what follows the base name
   * @param unit of the registry
   * @param value the measure
   * @param time seconds since 1970, or from now when small (RFC 8428 section 4.5.3)
   */
  public record Reading(String name, String unit, double value, double time) {}

  private final String baseName;

  /** Writes packs whose records are named {@code baseName} and their own name. */
  public SenmlWriter(String baseName) {
    this.baseName = baseName;
  }

  /** Application/senml+json. */
  public byte[] json(List<Reading> readings) {
    return JsonEncoder.encode(records(readings));
  }

  /** Application/senml+cbor. */
  public byte[] cbor(List<Reading> readings) {
    var out = new ByteArrayOutputStream();
    var cbor = new CborOutput(out);
    var records = records(readings);
    cbor.array(records.size());
    for (var record : records) {
      cbor.map(record.size());
      record.forEach((label, value) -> {
        cbor.integer(label.cbor());
        cbor.value(value);
      });
    }
    return out.toByteArray();
  }

  /** The base time is the first reading's, and the others tell their distance from it. */
  private List<Map<Label, Object>> records(List<Reading> readings) {
    var drafts = new ArrayList<Map<Label, Object>>();
    for (var reading : readings) {
      var record = new EnumMap<Label, Object>(Label.class);
      var first = readings.getFirst();
      if (drafts.isEmpty()) {
        record.put(Label.BASE_NAME, baseName);
        record.put(Label.BASE_TIME, first.time);
      } else if (reading.time != first.time) {
        record.put(Label.TIME, reading.time - first.time);
      }
      record.put(Label.NAME, reading.name);
      record.put(Label.UNIT, reading.unit);
      record.put(Label.VALUE, reading.value);
      drafts.add(record);
    }
    return drafts;
  }
}
