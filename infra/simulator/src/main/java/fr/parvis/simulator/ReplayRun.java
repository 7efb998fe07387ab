package fr.parvis.simulator;

import fr.parvis.simulator.device.CannotSimulate;
import fr.parvis.simulator.device.Devices;
import fr.parvis.simulator.gateway.Channel;
import fr.parvis.simulator.gateway.Form;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.gateway.Pack;
import fr.parvis.simulator.replay.Replay;
import fr.parvis.simulator.replay.Row;
import fr.parvis.simulator.replay.WideFile;
import fr.parvis.simulator.town.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of real readings with the times that the file tells: one pack a row, or at full speed one
 * of several rows.
 */
final class ReplayRun {

  private static final Duration TICK = Duration.ofMillis(100);

  /** Of one pack at full speed: far below what IoT Core takes. */
  private static final int READINGS = 500;

  private final Options options;
  private final Places places;
  private final InstantSource clock;

  ReplayRun(Options options, Places places, InstantSource clock) {
    this.options = options;
    this.places = places;
    this.clock = clock;
  }

  void run(Function<List<Gateway>, Devices> connect) throws InterruptedException {
    var file = options.path("--replay").orElseThrow();
    try (var rows = WideFile.open(file, options.text("--time-column", ""), options.zone())) {
      var gateway = gateway(rows.columns());
      try (var devices = connect.apply(List.of(gateway))) {
        var readings = send(rows, new Replay(gateway), devices);
        devices.flush();
        System.out.printf("%d readings of %d series are sent%n", readings, rows.columns().size());
      }
    }
  }

  private long send(WideFile rows, Replay replay, Devices devices) throws InterruptedException {
    var most = options.speed().isPresent() ? 1 : Math.max(1, READINGS / rows.columns().size());
    var waiting = new ArrayList<Row>();
    Optional<Pace> pace = Optional.empty();
    var readings = 0L;
    for (var row = next(rows); row.isPresent(); row = next(rows)) {
      pace = Optional.of(pace.orElse(pace(row.get())));
      await(pace.get(), row.get().at());
      waiting.add(row.get());
      if (waiting.size() >= most) {
        readings += publish(waiting, replay, devices);
        waiting.clear();
      }
    }
    return readings + publish(waiting, replay, devices);
  }

  private Optional<Row> next(WideFile rows) {
    return rows.next().filter(row -> row.at().isBefore(options.until()));
  }

  private static long publish(List<Row> rows, Replay replay, Devices devices) {
    var pack = rows.isEmpty() ? Optional.<Pack>empty() : replay.pack(rows);
    pack.ifPresent(devices::publish);
    return pack.map(Pack::readings).orElse(0);
  }

  private Pace pace(Row first) {
    return new Pace(clock, first.at(), options.speed());
  }

  private static void await(Pace pace, Instant time) throws InterruptedException {
    while (pace.present().isBefore(time)) {
      Thread.sleep(TICK);
    }
  }

  private Gateway gateway(List<String> columns) {
    var spot = places.street("Place du Parvis");
    var thing = options.text("--thing", "replay");
    var property = options.required("--property");
    var cadence = Duration.ofSeconds(options.whole("--cadence", 3_600, 1, 31_622_400));
    var names = Replay.names(columns);
    if (names.size() > Replay.MOST_SERIES) {
      throw new CannotSimulate("a thing has at most %d series".formatted(Replay.MOST_SERIES));
    }
    var unit = options.text("--unit", "count");
    var resolution = options.resolution().toPlainString();
    var channels =
        columns.stream()
            .map(column ->
                new Channel(
                    names.get(column),
                    column,
                    property,
                    "Fichier rejoué",
                    unit,
                    resolution,
                    cadence,
                    Optional.empty(),
                    true,
                    _ -> 0))
            .toList();
    var name = options.text("--name", thing);
    return new Gateway(thing, name, "Relevés d'un fichier", spot, Form.JSON, cadence, channels);
  }
}
