package fr.parvis.reports;

import fr.parvis.domain.Place;
import fr.parvis.domain.PlainText;
import fr.parvis.domain.Reference;
import fr.parvis.follow.Idempotency;
import java.time.Instant;
import java.util.Optional;

/**
 * What came in: the part of a report that never changes.
 *
 * @param reference the report's public name; unique in the deployment
 * @param jurisdiction INSEE code of the commune
 * @param category code of the territory's list
 * @param service id of the service in charge
 * @param channel how it came
 * @param description the person's words, whole; who may not see them whole gets {@link
 *     PlainText#masked}
 * @param place where
 * @param personId who filed it; nobody after the person was forgotten
 * @param followSecretHash what is kept of the follow secret
 * @param idempotency recognises a repeat, when the caller gave a key
 * @param receivedAt when, in whole seconds (the precision Open311 tells)
 */
public record Filing(
    Reference reference,
    String jurisdiction,
    String category,
    String service,
    Channel channel,
    String description,
    Place place,
    Optional<String> personId,
    String followSecretHash,
    Optional<Idempotency> idempotency,
    Instant receivedAt) {

  /** Without the person, their words and the place; the follow secret still opens it. */
  Filing erased() {
    return new Filing(
        reference,
        jurisdiction,
        category,
        service,
        channel,
        "",
        new Place(null, null, jurisdiction, null, null),
        Optional.empty(),
        followSecretHash,
        Optional.empty(),
        receivedAt);
  }
}
