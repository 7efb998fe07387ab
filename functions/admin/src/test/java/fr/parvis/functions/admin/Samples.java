package fr.parvis.functions.admin;

import fr.parvis.domain.Place;
import fr.parvis.domain.Reference;
import fr.parvis.invocation.Checkout;
import fr.parvis.reports.Channel;
import fr.parvis.reports.Filing;
import fr.parvis.reports.Report;
import fr.parvis.territory.Territory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The demo town, and reports of it. */
final class Samples {

  private Samples() {}

  static Territory territory() {
    return Territory.parse(Checkout.text("infra/demo/territory.json"));
  }

  /** A file of the checkout. */
  static Path file(String path) {
    return Checkout.file(path);
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
