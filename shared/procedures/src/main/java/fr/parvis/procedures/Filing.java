package fr.parvis.procedures;

import fr.parvis.domain.Language;
import fr.parvis.domain.Reference;
import fr.parvis.follow.Idempotency;
import java.time.Instant;
import java.util.Optional;

/**
 * How a request began: the part of it that never changes.
 *
 * @param reference the request's public name; unique in the deployment
 * @param jurisdiction INSEE code of the commune
 * @param procedure id of the procedure
 * @param procedureVersion the published version that the request follows to its end
 * @param service id of the service in charge
 * @param channel how it came
 * @param agent who filed it on somebody's behalf
 * @param language in which the person is answered
 * @param account whether the person filed it signed in
 * @param followSecretHash what is kept of the follow secret
 * @param idempotency recognises a repeat, when the caller gave a key
 * @param createdAt when, in whole seconds
 */
public record Filing(
    Reference reference,
    String jurisdiction,
    String procedure,
    int procedureVersion,
    String service,
    Channel channel,
    Optional<String> agent,
    Language language,
    boolean account,
    String followSecretHash,
    Optional<Idempotency> idempotency,
    Instant createdAt) {}
