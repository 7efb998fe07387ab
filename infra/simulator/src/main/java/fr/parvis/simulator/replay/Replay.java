package fr.parvis.simulator.replay;

import fr.parvis.senml.SenmlWriter;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.gateway.Pack;
import fr.parvis.simulator.town.Codes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the packs of a gateway that sends what a file tells. */
public final class Replay {

  /** Series of one thing at most. */
  public static final int MOST_SERIES = 200;

  private final Gateway gateway;

  /** The replay of a gateway; the description of each of its series is the file's column. */
  public Replay(Gateway gateway) {
    this.gateway = gateway;
  }

  /** The name of each column's series; columns that would be called the same get a number. */
  public static Map<String, String> names(List<String> columns) {
    var names = new LinkedHashMap<String, String>();
    for (var column : columns) {
      var code = Codes.of(column);
      var name = code;
      for (var number = 2; names.containsValue(name); number++) {
        name = code + "-" + number;
      }
      names.put(column, name);
    }
    return names;
  }

  /** The pack of some rows, sent when the last was measured, unless all of it is missing. */
  public Optional<Pack> pack(List<Row> rows) {
    var readings = rows.stream().flatMap(this::readings).toList();
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    var thing = gateway.thing();
    var payload = gateway.form().write(thing, readings);
    return Optional.of(
        new Pack(
            thing, rows.getLast().at(), gateway.form().topic(thing), payload, readings.size()));
  }

  private Stream<SenmlWriter.Reading> readings(Row row) {
    return gateway.channels().stream()
        .filter(channel -> row.values().containsKey(channel.description()))
        .map(channel ->
            new SenmlWriter.Reading(
                channel.name(),
                channel.unit(),
                row.values().get(channel.description()),
                row.at().getEpochSecond()));
  }
}
