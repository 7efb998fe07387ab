package fr.parvis.http;

import fr.parvis.domain.Sha256;
import fr.parvis.domain.Stale;
import fr.parvis.http.RequestFault.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entity tags (RFC 9110 section 8.8.3). A weak mark ({@code W/}) is overlooked: CloudFront weakens
 * tags when it compresses, and our tags name a version of the content, not its bytes.
 */
public final class ETags {

  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
  private static final int DIGEST_DIGITS = 16;

  private ETags() {}

  /** {@code "7"}: the tag of an aggregate's version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The tag of a content that has no version of its own. */
  public static String ofContent(String content) {
    return "\"" + Sha256.of(content).hex().substring(0, DIGEST_DIGITS) + "\"";
  }

  /**
   * The version that the caller decides on, from its {@code If-Match} header.
   *
   * @throws RequestFault without the header, or with {@code *}: a decision says what it has seen
   * @throws Stale with a tag that is none of ours, so can be no present version
   */
  public static long requiredVersion(Optional<String> ifMatch) {
    var tag = ifMatch.map(String::strip).filter(value -> !value.isEmpty() && !value.equals("*"));
    if (tag.isEmpty()) {
      throw new RequestFault(
          Kind.VERSION_REQUIRED, "If-Match must carry the version that was read");
    }
    var version = VERSION.matcher(tag.get());
    if (!version.matches()) {
      throw new Stale("If-Match names no version");
    }
    return Long.parseLong(version.group(1));
  }

  /** Whether a caller with this {@code If-None-Match} header already has the content. */
  public static boolean matches(Optional<String> ifNoneMatch, String tag) {
    return ifNoneMatch.stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(candidate -> candidate.strip().replaceFirst("^W/", ""))
        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
  }
}
