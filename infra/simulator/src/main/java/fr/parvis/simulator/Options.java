package fr.parvis.simulator;

import fr.parvis.simulator.device.CannotSimulate;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of {@code ./parvis simulate}, read one by one by whoever needs them.
 *
 * @param given name and value of those that were given
 */
record Options(Map<String, String> given) {

  private static final Set<String> FLAGS = Set.of("--no-faults", "--with-parent");

  private static final Set<String> VALUES =
      Set.of(
          "--data",
          "--seed",
          "--days",
          "--gateways",
          "--speed",
          "--until",
          "--truth",
          "--replay",
          "--thing",
          "--name",
          "--property",
          "--unit",
          "--resolution",
          "--cadence",
          "--time-column",
          "--zone");

  /** Reads the options; refuses what it does not know. */
  static Options parse(List<String> arguments) {
    var given = new HashMap<String, String>();
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      var name = rest.pop();
      if (FLAGS.contains(name)) {
        given.put(name, "");
      } else if (!VALUES.contains(name)) {
        throw new CannotSimulate("unknown option " + name + "; see ./parvis simulate --help");
      } else if (rest.isEmpty()) {
        throw new CannotSimulate(name + " needs a value");
      } else {
        given.put(name, rest.pop());
      }
    }
    return new Options(Map.copyOf(given));
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  String required(String name) {
    return Optional.ofNullable(given.get(name))
        .orElseThrow(() -> new CannotSimulate(name + " is missing"));
  }

  Optional<Path> path(String name) {
    return Optional.ofNullable(given.get(name)).map(Path::of);
  }

  long whole(String name, long otherwise, long least, long most) {
    var text = text(name, Long.toString(otherwise));
    var value = text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : Long.MIN_VALUE;
    if (value < least || value > most) {
      throw new CannotSimulate(
          "%s is a whole number from %d to %d, not %s".formatted(name, least, most, text));
    }
    return value;
  }

  /** The end; never, unless it was given. */
  Instant until() {
    try {
      return has("--until") ? Instant.parse(required("--until")) : Instant.MAX;
    } catch (DateTimeException e) {
      throw new CannotSimulate("--until is a time like 2026-11-19T09:12:00Z", e);
    }
  }

  ZoneId zone() {
    try {
      return ZoneId.of(text("--zone", "Europe/Paris"));
    } catch (DateTimeException e) {
      throw new CannotSimulate("--zone is a name like Europe/Paris", e);
    }
  }

  BigDecimal resolution() {
    try {
      return new BigDecimal(text("--resolution", "1"));
    } catch (NumberFormatException e) {
      throw new CannotSimulate("--resolution is a number like 0.1", e);
    }
  }

  /** How fast the past goes by; empty: as fast as it is taken. */
  Optional<Double> speed() {
    var text = text("--speed", "max");
    if (text.equals("max")) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?") || Double.parseDouble(text) <= 0) {
      throw new CannotSimulate("--speed is max or a number above 0, not " + text);
    }
    return Optional.of(Double.parseDouble(text));
  }
}
