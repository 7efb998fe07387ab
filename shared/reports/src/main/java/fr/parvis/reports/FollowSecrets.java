package fr.parvis.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.domain.Denied;
import fr.parvis.domain.Reference;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Secrets that let whoever filed a report follow it without an account.
 *
 * <p>A secret is derived from the deployment's key and the reference, so a repeated filing and a
 * later mail give the same one though only its hash is stored. See docs/decisions/0011.
 */
public final class FollowSecrets {

  /** 128 bits: nobody guesses them. */
  private static final int SECRET_BYTES = 16;

  private final Hmac hmac;
  private final String site;

  /**
   * @param key random text of the deployment, at least 32 characters
   * @param site public address of the site, without a slash at its end
   */
  public FollowSecrets(String key, String site) {
    if (key.length() < 32) {
      throw new IllegalArgumentException("The follow key has at least 32 characters");
    }
    this.hmac = new Hmac(key);
    this.site = site;
  }

  /** The secret of one report. */
  public String secret(Reference reference) {
    return Hmac.text(Arrays.copyOf(hmac.of("follow", reference.value()), SECRET_BYTES));
  }

  /**
   * The page of one report; the secret stands in the fragment, which browsers send to no server.
   */
  public String link(Reference reference) {
    return site + "/suivi/" + reference + "#" + secret(reference);
  }

  /** What is stored of a secret. */
  public static String hash(String secret) {
    return Hmac.text(Hmac.sha256(secret));
  }

  /**
   * Lets in whoever has the secret of the report.
   *
   * @throws Denied with a wrong one
   */
  public static Report open(Report report, String secret) {
    // isEqual takes a time that says nothing of how much was right.
    var right =
        MessageDigest.isEqual(
            hash(secret).getBytes(UTF_8), report.followSecretHash().getBytes(UTF_8));
    if (!right) {
      throw new Denied("The follow secret is wrong");
    }
    return report;
  }
}
