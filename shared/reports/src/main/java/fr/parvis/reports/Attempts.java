package fr.parvis.reports;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.people.PersonId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Turns the caller's name for an attempt into what is stored.
 *
 * <p>All of it is keyed by the deployment: nobody can compute who used a key, or which reference it
 * gave.
 */
public final class Attempts {

  private final Hmac hmac;
  private final RandomGenerator random;

  /**
   * @param key random text of the deployment, the one follow secrets derive from
   * @param random for attempts without a key
   */
  public Attempts(String key, RandomGenerator random) {
    this.hmac = new Hmac(key);
    this.random = random;
  }

  Attempt of(FileReport.Command command, Origin origin) {
    var owner = origin.account().map(account -> account.signIn().toString()).orElse("");
    return new Attempt(
        origin.idempotencyKey().map(key -> owner + "\n" + key),
        Hmac.text(hmac.of("body", origin.channel() + command.toString())));
  }

  /** One attempt; the same key gives the equal one again. */
  final class Attempt {

    private final Optional<String> key;
    private final String bodyHash;
    private final PersonId newcomer;

    private Attempt(Optional<String> key, String bodyHash) {
      this.key = key;
      this.bodyHash = bodyHash;
      this.newcomer = PersonId.random(random);
    }

    /** An id for who signs in for the first time. */
    PersonId newcomer() {
      return newcomer;
    }

    /** The reference to try; numbers above 0 are for references that somebody has. */
    Reference reference(int number) {
      return key.map(text -> ByteBuffer.wrap(hmac.of("reference" + number, text)).getLong())
          .map(Reference::ofBits)
          .orElseGet(() -> Reference.random(random));
    }

    /** The id of the person who files without account. */
    PersonId personId() {
      return key.map(text -> PersonId.derivedFrom(Hmac.text(hmac.of("person", text))))
          .orElse(newcomer);
    }

    Optional<Idempotency> idempotency() {
      return keyHash().map(hash -> new Idempotency(hash, bodyHash));
    }

    boolean isSame(Report report) {
      return report.filing().idempotency().map(Idempotency::keyHash).equals(keyHash())
          && keyHash().isPresent();
    }

    /**
     * The report again.
     *
     * @throws Invalid when the key was used for another body
     */
    Report sameBody(Report report) {
      var same = report.filing().idempotency().map(Idempotency::bodyHash).filter(bodyHash::equals);
      if (same.isEmpty()) {
        throw Invalid.of(
            "#", "idempotency-key-reused", "The Idempotency-Key was used for another request");
      }
      return report;
    }

    private Optional<String> keyHash() {
      return key.map(text -> Hmac.text(hmac.of("key", text)));
    }
  }
}
