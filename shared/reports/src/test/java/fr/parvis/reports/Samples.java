package fr.parvis.reports;

import fr.parvis.domain.Place;
import fr.parvis.domain.Reference;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.Idempotency;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reports to try things on. */
public final class Samples {

  /** A Thursday in Valmerle. */
  public static final Instant THURSDAY = Instant.parse("2026-11-19T09:12:00Z");

  private Samples() {}

  /** A report without person about a lamp, due seven days later. */
  public static Report report(long bits, Instant receivedAt) {
    return report(bits, receivedAt, "37999", "eclairage", Optional.empty());
  }

  /** A report about a lamp, due seven days later. */
  public static Report report(
      long bits,
      Instant receivedAt,
      String jurisdiction,
      String service,
      Optional<String> personId) {
    var filing =
        new Filing(
            Reference.ofBits(bits),
            jurisdiction,
            "lampadaire-eteint",
            service,
            Channel.APP,
            "Le lampadaire 12 ne s'allume plus",
            new Place(0.69, 47.35, jurisdiction, "12 rue des Tilleuls", null),
            personId,
            FollowSecrets.hash("secret"),
            Optional.of(new Idempotency("key", "body")),
            receivedAt);
    return Report.received(filing, receivedAt.plus(Duration.ofDays(7)));
  }

  /** A decision that says something. */
  public static Decision decision(Status status) {
    return new Decision(status, "L'ampoule sera changée jeudi", Optional.empty());
  }
}
