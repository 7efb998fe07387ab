package fr.parvis.bench.costs;

import fr.parvis.bench.BenchTown;
import fr.parvis.bench.Figures;
import fr.parvis.bench.Prices;
import fr.parvis.json.Json;
import fr.parvis.local.Laptop;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.meter.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a territory costs a month: {@code ./parvis bench costs}. */
public final class Costs {
  private static final int WARM = 10;
  private static final int MEASURED = 20;

  private final Town town;
  private final Prices prices;
  private final Map<String, Counts> taken = new LinkedHashMap<>();

  private Costs(Town town, Prices prices) {
    this.town = town;
    this.prices = prices;
  }

  /** Meters every journey on a laptop, and prints bills. */
  public static void run(Path root) throws IOException, InterruptedException {
    var checkout = BenchTown.make(root, Files.createTempDirectory("parvis-bench").resolve("town"));
    try (var laptop = Laptop.start(LaptopSettings.inMemory(checkout));
        var town = new Town(laptop)) {
      BenchTown.putSettings(root, laptop);
      new Costs(town, new Prices()).meterAll(root);
    }
  }

  private void meterAll(Path root) throws IOException, InterruptedException {
    var document =
        Files.readString(root.resolve("infra/demo/procedures/permis-de-vegetaliser.json"));
    var journeys = new Journeys(town, Json.parse(document));
    journeys.publish();
    meter("visit", journeys::visit);
    meter("report", journeys::report);
    meter("request", journeys::request);
    meter("rows", journeys::rows);
    meterNight(journeys);
    var volumes = new Volumes();
    for (var place : volumes.places()) {
      var without = new Bill(prices, Fixed.of(root, prices, false), taken, volumes);
      var with = new Bill(prices, Fixed.of(root, prices, true), taken, volumes);
      without.print(place);
      Figures.print(
          "euros-per-month-%s.sensors-before-any-message".formatted(place),
          with.euros(place) - without.euros(place),
          "€");
    }
  }

  private void meter(String name, Journeys.Journey journey)
      throws IOException, InterruptedException {
    repeat(WARM, journey);
    keep(name, MEASURED, () -> repeat(MEASURED, journey));
  }

  /** The first night lets everything out; it is metered, because each night something changed. */
  private void meterNight(Journeys journeys) throws IOException, InterruptedException {
    keep("night", 1, journeys::night);
  }

  private static void repeat(int times, Journeys.Journey journey)
      throws IOException, InterruptedException {
    for (var time = 0; time < times; time++) {
      journey.go();
    }
  }

  private void keep(String name, int times, Journeys.Journey journey)
      throws IOException, InterruptedException {
    var before = town.settled();
    journey.go();
    var counts =
        town.settled()
            .plus(before.times(-1))
            .times(1.0 / times)
            // A function of 1,024 MB has less of a processor than here.
            .times(Unit.LAMBDA_GB_SECONDS, 1 / prices.of("lambda.processors"));
    taken.put(name, counts);
    Stream.of(Unit.values())
        .filter(unit -> counts.of(unit) > 0)
        .forEach(unit ->
            Figures.print("journey-%s.%s".formatted(name, unit.word()), counts.of(unit), "units"));
  }
}
