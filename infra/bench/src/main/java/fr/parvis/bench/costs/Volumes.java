package fr.parvis.bench.costs;

import java.io.IOException;
import java.util.List;
import java.util.Properties;

/** How often each journey is made in a month, from one file that says why. */
final class Volumes {
  private final Properties volumes = new Properties();

  Volumes() throws IOException {
    try (var file = Volumes.class.getResourceAsStream("volumes.properties")) {
      volumes.load(file);
    }
  }

  /** Village, town, metropolis. */
  List<String> places() {
    return List.of(volumes.getProperty("places").split(" "));
  }

  /** How often a month. */
  double of(String place, String journey) {
    return Double.parseDouble(volumes.getProperty(place + "." + journey));
  }
}
