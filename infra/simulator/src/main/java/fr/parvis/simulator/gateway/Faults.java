package fr.parvis.simulator.gateway;

import fr.parvis.simulator.gateway.Fault.What;
import fr.parvis.simulator.shape.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes wrong in a fleet: each month a leak, a stuck sensor, a silent gateway, a new meter. */
public final class Faults {

  private static final YearMonth FIRST = YearMonth.of(2015, 1);
  private static final int LATEST_DAY = 20;
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final List<Gateway> fleet;
  private final Chance chance;
  private final Map<String, List<Fault>> byPlace = new HashMap<>();
  private YearMonth next = FIRST;

  /** The faults of a fleet; of none there are none. */
  public Faults(List<Gateway> fleet, Chance chance) {
    this.fleet = List.copyOf(fleet);
    this.chance = chance.of("faults");
  }

  /** Those that happen in a time, by their beginning. */
  public List<Fault> between(Instant from, Instant to) {
    know(to.toEpochMilli());
    return byPlace.values().stream()
        .flatMap(List::stream)
        .filter(fault -> fault.overlaps(from, to))
        .sorted(java.util.Comparator.comparing(Fault::from).thenComparing(Fault::series))
        .toList();
  }

  boolean silent(String thing, long millis) {
    return find(thing + "/*", millis).isPresent();
  }

  /** What a sensor says at a time, when all is well but for its faults. */
  double value(String thing, Channel channel, long millis) {
    var series = thing + "/" + channel.name();
    var fault = find(series, millis);
    var value =
        fault
            .filter(f -> f.what() == What.STUCK)
            .map(f -> channel.shape().at(f.from().toEpochMilli()))
            .orElseGet(() -> channel.shape().at(millis));
    var leak = fault.filter(f -> f.what() == What.LEAK).map(Fault::size).orElse(0.0);
    return value + leak - counted(series, millis);
  }

  private Optional<Fault> find(String series, long millis) {
    know(millis);
    return byPlace.getOrDefault(series, List.of()).stream()
        .filter(fault -> fault.concerns(series, millis))
        .findFirst();
  }

  /** What the meters before this one had counted. */
  private double counted(String series, long millis) {
    return byPlace.getOrDefault(series, List.of()).stream()
        .filter(fault -> fault.what() == What.RESET && fault.from().toEpochMilli() <= millis)
        .mapToDouble(Fault::size)
        .max()
        .orElse(0);
  }

  private void know(long millis) {
    var month = YearMonth.from(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    for (; !next.isAfter(month); next = next.plusMonths(1)) {
      Stream.of(What.values())
          .flatMap(what -> drawn(what, next).stream())
          .forEach(
              fault -> byPlace.computeIfAbsent(fault.series(), _ -> new ArrayList<>()).add(fault));
    }
  }

  private Optional<Fault> drawn(What what, YearMonth month) {
    var drawing = chance.of(what.name());
    var number = FIRST.until(month, java.time.temporal.ChronoUnit.MONTHS) * 8;
    var from =
        month
            .atDay(1 + drawing.below(LATEST_DAY, number))
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC)
            .plusSeconds(drawing.below(86_400, number + 1));
    if (fleet.isEmpty()) {
      return Optional.empty();
    }
    if (what == What.SILENT) {
      var gateway = fleet.get(drawing.below(fleet.size(), number + 2));
      var to = from.plus(Duration.ofHours(2 + drawing.below(10, number + 3)));
      return Optional.of(new Fault(what, gateway.thing() + "/*", from, to, 0));
    }
    var candidates = candidates(what);
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            fault(
                what,
                candidates.get(drawing.below(candidates.size(), number + 2)),
                from,
                drawing.uniform(number + 3)));
  }

  private static Fault fault(What what, Candidate candidate, Instant from, double strength) {
    var series = candidate.thing + "/" + candidate.channel.name();
    return switch (what) {
      case LEAK ->
          new Fault(
              what,
              series,
              from,
              from.plus(Duration.ofHours(60 + (int) (strength * 160))),
              candidate.channel.told(0.4 + strength));
      case RESET ->
          new Fault(
              what,
              series,
              from,
              from.plus(MOMENT),
              candidate.channel.shape().at(from.toEpochMilli()));
      default ->
          new Fault(what, series, from, from.plus(Duration.ofHours(6 + (int) (strength * 42))), 0);
    };
  }

  private record Candidate(String thing, Channel channel) {}

  private List<Candidate> candidates(What what) {
    return fleet.stream()
        .flatMap(gateway -> gateway.channels().stream().map(c -> new Candidate(gateway.thing(), c)))
        .filter(candidate -> may(what, candidate.channel.property()))
        .toList();
  }

  private static boolean may(What what, String property) {
    return switch (what) {
      case LEAK -> property.equals("water-flow");
      case RESET -> property.equals("water-volume") || property.equals("electric-energy");
      case STUCK ->
          property.startsWith("air-")
              || property.startsWith("pm")
              || property.startsWith("water-p");
      case SILENT -> false;
    };
  }
}
