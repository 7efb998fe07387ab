package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import fr.parvis.telemetry.dynamo.ZoneDays.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds where readings belong: into blocks up to the last closed day, into zone-days after it. */
final class Takeover {

  private final ZoneDays zoneDays;
  private final Blocks blocks;
  private final TerritoryCalendar calendar;

  Takeover(ZoneDays zoneDays, Blocks blocks, TerritoryCalendar calendar) {
    this.zoneDays = zoneDays;
    this.blocks = blocks;
    this.calendar = calendar;
  }

  private record BlockOf(int series, long start) {}

  /** What has to be written so that these readings are there. */
  List<Change> changes(
      Zone zone, long closed, Bundle readings, Map<Integer, Datastream> registered) {
    var border = calendar.start(closed + 1);
    var toParts = new TreeMap<Part, Map<Integer, Run>>();
    var toBlocks = new LinkedHashMap<BlockOf, Run>();
    readings
        .runs()
        .forEach((series, run) -> {
          byPeriod(zone, series, run.between(Long.MIN_VALUE, border), toBlocks);
          byDay(series, run.between(border, Long.MAX_VALUE), toParts);
        });
    return Stream.concat(
            toParts.entrySet().stream()
                .map(part -> zoneDays.change(zone, part.getKey(), Bundle.of(part.getValue()))),
            toBlocks.entrySet().stream()
                .map(block -> {
                  var key = block.getKey();
                  return blocks.change(
                      zone,
                      key.series(),
                      key.start(),
                      block.getValue(),
                      registered.get(key.series()));
                }))
        .flatMap(Optional::stream)
        .toList();
  }

  private void byPeriod(Zone zone, int series, Run run, Map<BlockOf, Run> into) {
    for (var rest = run; rest.size() > 0; ) {
      var start = zone.period().start(calendar.day(rest.time(0)));
      var end = calendar.start(zone.period().next(start));
      into.put(new BlockOf(series, start), rest.between(Long.MIN_VALUE, end));
      rest = rest.between(end, Long.MAX_VALUE);
    }
  }

  private void byDay(int series, Run run, Map<Part, Map<Integer, Run>> into) {
    for (var rest = run; rest.size() > 0; ) {
      var day = calendar.day(rest.time(0));
      var end = calendar.start(day + 1);
      into.computeIfAbsent(Part.of(day, series), _ -> new TreeMap<>())
          .put(series, rest.between(Long.MIN_VALUE, end));
      rest = rest.between(end, Long.MAX_VALUE);
    }
  }
}
