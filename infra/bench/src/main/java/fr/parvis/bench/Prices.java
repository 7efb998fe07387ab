package fr.parvis.bench;

import fr.parvis.local.meter.Unit;
import java.io.IOException;
import java.util.Properties;

/** Published prices, from one file that says when and where they were read. */
public final class Prices {

  private final Properties prices = new Properties();

  /** Reads the file. */
  public Prices() throws IOException {
    try (var file = Prices.class.getResourceAsStream("prices.properties")) {
      prices.load(file);
    }
  }

  /** A price in dollars, or a factor. */
  public double of(String name) {
    var written = prices.getProperty(name);
    if (written == null) {
      throw new IllegalArgumentException("prices.properties says nothing of " + name);
    }
    return Double.parseDouble(written);
  }

  /** What some of a unit cost, in dollars, none of it free. */
  public double of(Unit unit, double amount) {
    return of("million." + unit.word()) * amount / 1e6;
  }

  /** How many of a thing AWS gives everybody each month for ever. */
  public double free(String thing) {
    return Double.parseDouble(prices.getProperty("free." + thing, "0"));
  }
}
