package fr.parvis.follow;

import java.time.Instant;
import java.util.HexFormat;

/**
 * How a re-user knows that a delivery is ours and not an old one: {@code
 * t=1764133200,v1=<hexadecimal>}, an HMAC-SHA256 over the time, a dot and the body, under the
 * webhook's secret.
 */
public final class WebhookSignature {

  /** Header that carries it. */
  public static final String HEADER = "parvis-signature";

  private WebhookSignature() {}

  /** The header's value for a body sent at an instant. */
  public static String of(String secret, Instant at, String body) {
    var time = Long.toString(at.getEpochSecond());
    return "t=" + time + ",v1=" + HexFormat.of().formatHex(new Hmac(secret).of(time + "." + body));
  }
}
