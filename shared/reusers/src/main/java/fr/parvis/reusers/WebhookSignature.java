package fr.parvis.reusers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a re-user knows that a delivery is ours and not an old one: {@code
 * t=1764133200,v1=<hexadecimal>}, an HMAC-SHA256 over the time, a dot and the body, under the
 * webhook's secret.
 */
public final class WebhookSignature {

  /** Header that carries it. */
  public static final String HEADER = "parvis-signature";

  private static final String ALGORITHM = "HmacSHA256";

  private WebhookSignature() {}

  /** The header's value for a body sent at an instant. */
  public static String of(String secret, Instant at, String body) {
    var time = Long.toString(at.getEpochSecond());
    return "t=" + time + ",v1=" + HexFormat.of().formatHex(hmac(secret, time + "." + body));
  }

  private static byte[] hmac(String secret, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
