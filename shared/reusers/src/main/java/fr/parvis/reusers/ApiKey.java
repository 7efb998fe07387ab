package fr.parvis.reusers;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A re-user's key, which is told once.
 *
 * @param reuser id of the holder
 * @param secret of which only the hash is kept
 */
record ApiKey(String reuser, String secret) {

  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})\\.([A-Za-z0-9_-]{43})");

  /** A new key; {@code random} must not be predictable. */
  static ApiKey random(RandomGenerator random) {
    var id = new byte[ID_BYTES];
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(id);
    random.nextBytes(secret);
    return new ApiKey(
        HexFormat.of().formatHex(id),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Reads what a caller sent; empty when it can be nobody's key. */
  static Optional<ApiKey> parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new ApiKey(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** As the holder sends it. */
  String text() {
    return reuser + "." + secret;
  }

  /** Says nothing, so that no log can tell it. */
  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
