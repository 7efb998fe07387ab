package fr.parvis.people;

import fr.parvis.domain.Sha256;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Names a person without saying anything of them.
 *
 * @param value 32 hexadecimal digits
 */
public record PersonId(String value) {

  private static final int BYTES = 16;

  /** An id nobody has; {@code random} must not be predictable. */
  public static PersonId random(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new PersonId(HexFormat.of().formatHex(bytes));
  }

  /**
   * The id of a person who files without an account: the same key gives the same id, so a repeated
   * request makes no second person.
   *
   * @param key the caller's idempotency key, which nobody else knows
   */
  public static PersonId derivedFrom(String key) {
    return new PersonId(HexFormat.of().formatHex(Sha256.of("person\n" + key).first(BYTES)));
  }

  @Override
  public String toString() {
    return value;
  }
}
