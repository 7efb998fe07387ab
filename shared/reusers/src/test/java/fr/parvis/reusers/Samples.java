package fr.parvis.reusers;

import fr.parvis.access.SecretHash;
import fr.parvis.people.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Re-users for tests. */
public final class Samples {

  /** Now, in tests. */
  public static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private Samples() {}

  /** A re-user who was just given a key, with webhooks. */
  public static Reuser reuser(String id, Webhook... webhooks) {
    return new Reuser(
        id,
        "Carte des lampadaires",
        "Une carte pour les habitants",
        new PersonId("0123456789abcdef0123456789abcdef"),
        SecretHash.of("secret of " + id),
        List.of(webhooks),
        NOW,
        NOW.plus(Reuser.KEPT),
        1);
  }

  /** A webhook for two datasets. */
  public static Webhook webhook(String id) {
    return new Webhook(
        id,
        URI.create("https://reuser.example/" + id),
        List.of("signalements", "capteurs"),
        NOW,
        Optional.empty());
  }
}
