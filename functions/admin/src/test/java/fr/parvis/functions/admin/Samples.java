package fr.parvis.functions.admin;

import fr.parvis.domain.Place;
import fr.parvis.domain.Reference;
import fr.parvis.reports.Channel;
import fr.parvis.reports.Filing;
import fr.parvis.reports.Report;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The demo town, and reports of it. */
final class Samples {

  private Samples() {}

  static Territory territory() {
    try {
      return Territory.parse(Files.readString(file("infra/demo/territory.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the checkout. */
  static Path file(String path) {
    return Path.of(System.getProperty("parvis.root", "../..")).resolve(path);
  }

  static String reference(long bits) {
    return Reference.ofBits(bits).toString();
  }

  static Report report(long bits, String service, Instant at) {
    var place = new Place(0.69, 47.35, "37999", "12 rue des Tilleuls", null);
    var filing =
        new Filing(
            Reference.ofBits(bits),
            "37999",
            "lampadaire-eteint",
            service,
            Channel.APP,
            "Le lampadaire est éteint",
            place,
            Optional.empty(),
            "hash",
            Optional.empty(),
            at);
    return Report.received(filing, at.plus(Duration.ofDays(7)));
  }
}
