package fr.parvis.simulator;

import fr.parvis.simulator.device.CannotSimulate;
import fr.parvis.simulator.device.Devices;
import fr.parvis.simulator.gateway.Fault;
import fr.parvis.simulator.gateway.Faults;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.gateway.Transmission;
import fr.parvis.simulator.shape.Chance;
import fr.parvis.simulator.town.Places;
import fr.parvis.simulator.town.Valmerle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sensors of the demo town: some days of past first, then the present as it comes. A run goes
 * on where the one before it stopped; what is sent twice then is the same, to the byte.
 */
final class TownRun {

  private static final Duration TICK = Duration.ofSeconds(1);

  /** The longer ago, the less often measured and the more in a pack: a past is cheap to send. */
  private static final List<Detail> DETAILS =
      List.of(
          new Detail(Duration.ofHours(6), Duration.ofMinutes(15)),
          new Detail(Duration.ofHours(1), Duration.ZERO));

  private record Detail(Duration sending, Duration measuring) {

    Gateway of(Gateway gateway) {
      return gateway.slowed(measuring, sending);
    }

    Instant wholeBefore(Instant time) {
      var seconds = sending.toSeconds();
      return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
    }
  }

  private final Options options;
  private final InstantSource clock;
  private final Chance chance;
  private final List<Gateway> fleet;
  private final Faults faults;
  private final Path position;

  /**
   * @param folder keeps how far the town was sent, for each seed
   */
  TownRun(Options options, Places places, InstantSource clock, Path folder) {
    this.options = options;
    this.clock = clock;
    var seed = options.whole("--seed", 1, 0, Long.MAX_VALUE / 10);
    chance = new Chance(seed);
    var town = new Valmerle(places, chance);
    var count = (int) options.whole("--gateways", 0, 0, 10_000);
    fleet = count == 0 ? town.gateways() : town.gateways(count);
    faults = new Faults(options.has("--no-faults") ? List.of() : fleet, chance);
    position = folder.resolve("sent-of-seed-" + seed);
  }

  void run(Function<List<Gateway>, Devices> connect) throws InterruptedException {
    var now = clock.instant();
    var until = options.until();
    var from = from(now);
    options.path("--truth").ifPresent(file -> tell(file, from, earlier(until, now)));
    try (var devices = connect.apply(fleet)) {
      System.out.printf(
          "%d gateways, %d series, from %s%n",
          fleet.size(), fleet.stream().mapToInt(gateway -> gateway.channels().size()).sum(), from);
      live(
          devices,
          options.speed().isEmpty() ? past(devices, from, earlier(until, now)) : from,
          until);
    }
  }

  /** Some days ago, or where the run before this one stopped. */
  private Instant from(Instant now) {
    var begin = now.minus(Duration.ofDays(options.whole("--days", 8, 0, 3_650)));
    try {
      return Files.exists(position)
          ? later(begin, Instant.parse(Files.readString(position)))
          : begin;
    } catch (IOException e) {
      throw new CannotSimulate("cannot read " + position, e);
    }
  }

  /** What is past, at once; packs that were late then have all come. */
  private Instant past(Devices devices, Instant from, Instant to) {
    // A pack of before may have been on its way when the last run stopped.
    var sent = from.minus(Duration.ofHours(1));
    for (var detail : DETAILS) {
      var end = later(sent, detail.wholeBefore(to));
      send(devices, fleet.stream().map(detail::of).toList(), sent, end);
      sent = end;
    }
    send(devices, fleet, sent, to);
    devices.flush();
    keep(to);
    System.out.printf("the past is sent, until %s%n", to);
    return to;
  }

  private void send(Devices devices, List<Gateway> gateways, Instant from, Instant to) {
    for (var gateway : gateways) {
      transmission(gateway).past(from, to).forEach(devices::publish);
    }
  }

  private Transmission transmission(Gateway gateway) {
    return new Transmission(gateway, faults, chance);
  }

  private void live(Devices devices, Instant from, Instant until) throws InterruptedException {
    var pace = new Pace(clock, from, options.speed());
    var transmissions = fleet.stream().map(this::transmission).toList();
    for (var sent = from; sent.isBefore(until); ) {
      Thread.sleep(TICK);
      var next = earlier(until, pace.present());
      for (var transmission : transmissions) {
        transmission.packs(sent, next).forEach(devices::publish);
      }
      devices.flush();
      keep(next);
      sent = next;
    }
  }

  private void keep(Instant sent) {
    try {
      Files.createDirectories(position.getParent());
      Files.writeString(position, sent.toString());
    } catch (IOException e) {
      throw new CannotSimulate("cannot write " + position, e);
    }
  }

  /** What is wrong in what is sent at once, a line each; later faults are the seed's as well. */
  private void tell(Path file, Instant from, Instant to) {
    var lines = faults.between(from, to).stream().map(Fault::toJson).collect(Collectors.toList());
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new CannotSimulate("cannot write " + file, e);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
