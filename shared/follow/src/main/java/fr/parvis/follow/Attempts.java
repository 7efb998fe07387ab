package fr.parvis.follow;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.people.PersonId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Turns the caller's name for an attempt into what is stored.
 *
 * <p>All of it is keyed by the deployment: nobody can compute who used a key, or which reference it
 * gave.
 */
public final class Attempts {

  /**
   * References of one key that may be taken by others before we give up: each is one in 34 thousand
   * million.
   */
  private static final int MAX_REFERENCES = 4;

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

  /**
   * An attempt.
   *
   * @param key the caller's Idempotency-Key
   * @param owner whose key it is: two accounts may choose the same
   * @param body everything the caller sent
   */
  public Attempt of(Optional<String> key, String owner, String body) {
    return new Attempt(key.map(text -> owner + "\n" + text), Hmac.text(hmac.of("body", body)));
  }

  /** One attempt; the same key gives the equal one again. */
  public final class Attempt {

    private final Optional<String> key;
    private final String bodyHash;
    private final PersonId newcomer;

    private Attempt(Optional<String> key, String bodyHash) {
      this.key = key;
      this.bodyHash = bodyHash;
      this.newcomer = PersonId.random(random);
    }

    /** An id for who signs in for the first time. */
    public PersonId newcomer() {
      return newcomer;
    }

    /** The id of the person who files without account. */
    public PersonId personId() {
      return key.map(text -> PersonId.derivedFrom(Hmac.text(hmac.of("person", text))))
          .orElse(newcomer);
    }

    /** What is stored to recognise a repeat. */
    public Optional<Idempotency> idempotency() {
      return keyHash().map(hash -> new Idempotency(hash, bodyHash));
    }

    /**
     * Keeps something new under a free reference, or finds what the same key kept before.
     *
     * @param keep tries a reference: gives what stands there, whether it was just kept or is kept
     *     since long, or empty when the reference belongs to somebody else
     * @throws Conflict when no reference is free
     */
    public <T> T firstFree(Function<Reference, Optional<T>> keep) {
      for (int number = 0; number < MAX_REFERENCES; number++) {
        var kept = keep.apply(reference(number));
        if (kept.isPresent()) {
          return kept.get();
        }
      }
      throw new Conflict("No reference is free; send it again");
    }

    /**
     * Whether it is what this attempt's key kept before.
     *
     * @throws Invalid when it is, and the key was used for another body
     */
    public boolean recognises(Optional<Idempotency> kept) {
      if (keyHash().isEmpty() || !kept.map(Idempotency::keyHash).equals(keyHash())) {
        return false;
      }
      if (kept.map(Idempotency::bodyHash).filter(bodyHash::equals).isEmpty()) {
        throw Invalid.of(
            "#", "idempotency-key-reused", "The Idempotency-Key was used for another request");
      }
      return true;
    }

    /** The reference to try; numbers above 0 are for references that somebody has. */
    public Reference reference(int number) {
      return key.map(text -> ByteBuffer.wrap(hmac.of("reference" + number, text)).getLong())
          .map(Reference::ofBits)
          .orElseGet(() -> Reference.random(random));
    }

    private Optional<String> keyHash() {
      return key.map(text -> Hmac.text(hmac.of("key", text)));
    }
  }
}
