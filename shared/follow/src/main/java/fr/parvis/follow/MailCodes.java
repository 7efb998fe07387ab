package fr.parvis.follow;

import fr.parvis.domain.Reference;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Codes of six digits that prove a mail address.
 *
 * <p>A code is derived from the deployment's key, the reference and the second it was asked in, so
 * that whoever sends the mail and whoever checks the code find the same one, and none is stored or
 * travels in an event.
 */
public final class MailCodes {

  private static final int CODES = 1_000_000;

  private final Hmac hmac;

  /**
   * @param key random text of the deployment, the one follow secrets derive from
   */
  public MailCodes(String key) {
    this.hmac = new Hmac(key);
  }

  /** The code that was asked for at an instant. */
  public String code(Reference reference, Instant askedAt) {
    var bits = ByteBuffer.wrap(hmac.of("mail-code", reference.value() + "\n" + askedAt)).getLong();
    return "%06d".formatted(Long.remainderUnsigned(bits, CODES));
  }
}
