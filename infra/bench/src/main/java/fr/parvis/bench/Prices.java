package fr.parvis.bench;

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

  /** A price or a factor as it is written. */
  public String text(String name) {
    return prices.getProperty(name);
  }

  /** A price in dollars, or a factor. */
  public double of(String name) {
    return Double.parseDouble(prices.getProperty(name));
  }

  /** What some of a thing cost that is sold by the million. */
  public double millions(String name, double count) {
    return of(name) * count / 1e6;
  }
}
