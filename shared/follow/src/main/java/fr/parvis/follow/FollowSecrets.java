package fr.parvis.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.domain.Denied;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Secrets that let whoever sent something follow it without an account.
 *
 * <p>A secret is derived from the deployment's key and the reference, so a repeated filing and a
 * later mail give the same one though only its hash is stored. See docs/decisions/0011.
 */
public final class FollowSecrets {

  /** 128 bits: nobody guesses them. */
  private static final int SECRET_BYTES = 16;

  private final Hmac hmac;
  private final String site;
  private final Of of;

  /**
   * @param key random text of the deployment, at least 32 characters
   * @param site public address of the site, without a slash at its end
   * @param of what is followed
   */
  public FollowSecrets(String key, String site, Of of) {
    if (key.length() < 32) {
      throw new IllegalArgumentException("The follow key has at least 32 characters");
    }
    this.hmac = new Hmac(key);
    this.site = site;
    this.of = of;
  }

  /** What is followed; the secret of one never opens another. */
  public enum Of {
    /** A report (<i>signalement</i>). */
    REPORT("follow", "/suivi/"),
    /** A request of a procedure (<i>demande</i>). */
    REQUEST("follow-request", "/demande/"),
    /** The opinion somebody outside is asked for (<i>avis</i>). */
    OPINION("follow-opinion", "/avis/");

    private final String purpose;
    private final String page;

    Of(String purpose, String page) {
      this.purpose = purpose;
      this.page = page;
    }
  }

  /** The secret of what has a reference. */
  public String secret(Reference reference) {
    return secret(reference.value());
  }

  /** The secret of what has an id. */
  public String secret(String id) {
    return Hmac.text(Arrays.copyOf(hmac.of(of.purpose, id), SECRET_BYTES));
  }

  /** The page of what has a reference. */
  public String link(Reference reference) {
    return link(reference.toString(), secret(reference));
  }

  /** The page of what has an id. */
  public String link(String id) {
    return link(id, secret(id));
  }

  /** The secret stands in the fragment, which browsers send to no server. */
  private String link(String id, String secret) {
    return site + of.page + id + "#" + secret;
  }

  /** What is stored of a secret. */
  public static String hash(String secret) {
    return Hmac.text(Sha256.of(secret).bytes());
  }

  /**
   * Lets in whoever has the secret.
   *
   * @param hash what is stored of the right one
   * @throws Denied with a wrong one
   */
  public static void check(String secret, String hash) {
    // isEqual takes a time that says nothing of how much was right.
    if (!MessageDigest.isEqual(hash(secret).getBytes(UTF_8), hash.getBytes(UTF_8))) {
      throw new Denied("The follow secret is wrong");
    }
  }
}
