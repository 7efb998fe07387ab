package fr.parvis.access;

import fr.parvis.domain.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What is kept of a machine's secret: its SHA-256. A secret is random and has 128 bits at least, so
 * it cannot be found by trying, and needs neither salt nor a slow hash as people's passwords do.
 *
 * @param hex the hash, 64 lower-case hexadecimal digits
 */
public record SecretHash(String hex) {

  /** The hash of a secret. */
  public static SecretHash of(String secret) {
    return new SecretHash(Sha256.of(secret).hex());
  }

  /** Whether this is the secret; takes the same time wherever the two differ. */
  public boolean matches(String secret) {
    return MessageDigest.isEqual(HexFormat.of().parseHex(hex), Sha256.of(secret).bytes());
  }
}
