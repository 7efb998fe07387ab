package fr.parvis.bench.telemetry;

import fr.parvis.bench.Figures;
import fr.parvis.dynamodblocal.DynamoServer;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.RegisterThing.Command;
import fr.parvis.telemetry.RegisterThing.Command.Instrument;
import fr.parvis.telemetry.RegisterThing.Command.Series;
import fr.parvis.telemetry.RegisterThing.Command.Spot;
import fr.parvis.telemetry.RegisterThing.Command.Where;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import fr.parvis.telemetry.codec.RunBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Real series through the store: years of them arrive at once, compaction puts them into blocks,
 * and what is read back must be what the file says, to the last digit.
 */
final class RealSeries {

  private static final Duration MORE_THAN_ALL = Duration.ofDays(10_000);

  private final DynamoServer server;
  private final Path root;
  private final Path folder;

  RealSeries(DynamoServer server, Path root, Path folder) {
    this.server = server;
    this.root = root;
    this.folder = folder;
  }

  /** One kind of series of a file. */
  private record Source(
      String name, String file, String columns, String property, String unit, String resolution) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              "water-flow-of-districts",
              "eau/bwdf-debits-horaires-7-secteurs-2021-2023.csv.gz",
              "dma.*",
              "water-flow",
              "l/s",
              "0.0025"),
          new Source(
              "temperature",
              "eau/bwdf-meteo-horaire-2021-2023.csv.gz",
              "temperature_c",
              "air-temperature",
              "Cel",
              "0.1"),
          new Source(
              "bicycles-of-tours",
              "capteurs/tours-comptage-velo-2022-horaire.csv.gz",
              ".*",
              "bicycles",
              "count",
              "1"),
          new Source(
              "electricity-of-a-building",
              "energie/il-electricity-cdd-hdd-hourly.csv.gz",
              "value",
              "electric-energy-used",
              "kWh",
              "0.01"));

  void run() throws IOException {
    for (var source : SOURCES) {
      measure(source);
    }
  }

  private void measure(Source source) throws IOException {
    var file = CsvSeries.read(folder.resolve(source.file()), source.columns());
    var end = file.end().plus(Duration.ofDays(1));
    var store = new Store(server, root, end);
    var series = store.register("bench", registration(source, file.columns().size()));
    var runs = new ArrayList<Run>();
    for (var i = 0; i < series.size(); i++) {
      runs.add(run(file.columns().get(i), series.get(i)));
      append(store, series.get(i), runs.get(i));
    }
    store.compact(end.plus(Duration.ofHours(27)));
    for (var i = 0; i < series.size(); i++) {
      check(store, series.get(i), runs.get(i));
    }
    var readings = runs.stream().mapToLong(Run::size).sum();
    Figures.print("real-readings." + source.name(), readings, "readings");
    Figures.print(
        "real-bytes-per-reading." + source.name(),
        (double) store.meter().bytes("SERIES#") / readings,
        "bytes");
  }

  private static Command registration(Source source, int columns) {
    var all = new ArrayList<Series>();
    for (var i = 0; i < columns; i++) {
      all.add(
          new Series(
              "s%03d".formatted(i),
              "",
              source.property(),
              new Instrument("bench", "", ""),
              source.unit(),
              new BigDecimal(source.resolution()),
              3600L,
              null,
              false));
    }
    return new Command(
        Town.COMMUNE, "bench", "", new Where("bench", new Spot(null, null, "bench", null)), all);
  }

  /** Whole steps of the resolution; a value that lies between them would not be lossless. */
  private static Run run(NavigableMap<Instant, BigDecimal> column, Datastream series) {
    var builder = new RunBuilder();
    column
        .tailMap(oldest(series))
        .forEach((at, value) -> {
          var steps = value.divide(series.resolution().step()).longValueExact();
          builder.add(at.toEpochMilli(), steps);
        });
    return builder.run();
  }

  /** DynamoDB forgets what is older than the property is kept, while we look at it. */
  private static Instant oldest(Datastream series) {
    return LocalDate.now(ZoneOffset.UTC)
        .minus(series.property().retention())
        .plusMonths(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private static void append(Store store, Datastream series, Run run) {
    var bundle = new TreeMap<Integer, Run>();
    bundle.put(series.number(), run);
    store.observations().append(series.zone(), new Bundle(bundle));
  }

  private static void check(Store store, Datastream series, Run expected) {
    var from = Instant.EPOCH.toEpochMilli();
    var found = store.observations().list(series, from, from + 3 * MORE_THAN_ALL.toMillis());
    if (!found.equals(expected)) {
      throw new IllegalStateException("%s came back changed".formatted(series.id()));
    }
  }
}
