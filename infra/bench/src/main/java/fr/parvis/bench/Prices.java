package fr.parvis.bench.telemetry;

import java.io.IOException;
import java.util.Properties;

/** Published prices, from one file that says when and where they were read. */
final class Prices {

  private final Properties prices = new Properties();

  Prices() throws IOException {
    try (var file = Prices.class.getResourceAsStream("prices.properties")) {
      prices.load(file);
    }
  }

  String text(String name) {
    return prices.getProperty(name);
  }

  double of(String name) {
    return Double.parseDouble(prices.getProperty(name));
  }

  /** What some of a thing cost that is sold by the million. */
  double millions(String name, double count) {
    return of(name) * count / 1e6;
  }
}
