package fr.parvis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;

/** Prints one {@code name value unit} a line, so that a script can read them. */
public final class Figures {
  private Figures() {}

  /** A figure with digits after the point. */
  public static void print(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s %s %s%n", name, digits(value), unit);
  }

  /** A figure that is counted. */
  public static void print(String name, long value, String unit) {
    System.out.printf(Locale.ROOT, "%s %d %s%n", name, value, unit);
  }

  /** Small figures are told by their first digits: 0.88 bytes. */
  private static String digits(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
  }

  /** What half of the samples, and what 99 of 100, do not exceed. */
  static void printSpread(String name, double[] milliseconds) {
    print(name + ".p50", percentile(milliseconds, 0.50), "ms");
    print(name + ".p99", percentile(milliseconds, 0.99), "ms");
  }

  /** The machine that the figures are true of. */
  public static void printMachine() {
    System.out.printf(
        Locale.ROOT,
        "machine: %s, %d cores, Java %s, %s %s, %s%n",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        LocalDate.now(ZoneOffset.UTC));
  }

  /** The value that this share of the sorted samples does not exceed. */
  public static double percentile(double[] samples, double share) {
    var sorted = samples.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private static String processor() {
    var file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
