package fr.parvis.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A route of an HTTP API.
 *
 * @param key API Gateway's route key: {@code GET /reports/{reference}}, {@code ANY /x/{proxy+}} or
 *     {@code $default}
 * @param function the logical id of the function behind it
 * @param authorizer the name of the authorizer that guards it
 * @param scopes of which a token must have one; empty asks for none
 */
record Route(String key, String function, Optional<String> authorizer, List<String> scopes) {
  private static final String DEFAULT = "$default";

  /** First segments under which the site has pages; docs/operations.md lists them for AWS. */
  private static final Set<String> SITE_TOO = Set.of("data");

  /** The more specific route first: fixed before variable before greedy, a method before ANY. */
  static final Comparator<Route> MOST_SPECIFIC_FIRST = Comparator.comparing(Route::rank);

  /** A digit for each segment of the path, and one for the method: what sorts first wins. */
  private String rank() {
    if (key.equals(DEFAULT)) {
      return "9";
    }
    var rank = new StringBuilder();
    for (var segment : segments(path())) {
      rank.append(isGreedy(segment) ? '2' : isVariable(segment) ? '1' : '0');
    }
    return rank.append(isAny() ? "01" : "00").toString();
  }

  /**
   * Where its path begins: the first segment, or two where the site has pages under the same first
   * one; empty for the default route and for a leading variable.
   */
  String prefix() {
    if (key.equals(DEFAULT)) {
      return "";
    }
    var segments = segments(path());
    var fixed = segments.stream().takeWhile(segment -> !isVariable(segment)).toList();
    var shared = !fixed.isEmpty() && SITE_TOO.contains(fixed.getFirst());
    return String.join("/", fixed.subList(0, Math.min(fixed.size(), shared ? 2 : 1)));
  }

  /**
   * The path variables when the route matches, decoded.
   *
   * @param rawPath as the client sent it
   */
  Optional<Map<String, String>> match(String method, String rawPath) {
    if (key.equals(DEFAULT)) {
      return Optional.of(Map.of());
    }
    if (!isAny() && !key.startsWith(method + " ")) {
      return Optional.empty();
    }
    return match(segments(path()), segments(rawPath));
  }

  private static Optional<Map<String, String>> match(List<String> wanted, List<String> actual) {
    var variables = new LinkedHashMap<String, String>();
    for (int i = 0; i < wanted.size(); i++) {
      var segment = wanted.get(i);
      if (i >= actual.size() || (isVariable(segment) && actual.get(i).isEmpty())) {
        return Optional.empty();
      }
      if (isGreedy(segment)) {
        var rest = String.join("/", actual.subList(i, actual.size()));
        variables.put(segment.substring(1, segment.length() - 2), decode(rest));
        return Optional.of(variables);
      }
      if (isVariable(segment)) {
        variables.put(segment.substring(1, segment.length() - 1), decode(actual.get(i)));
      } else if (!segment.equals(decode(actual.get(i)))) {
        return Optional.empty();
      }
    }
    return wanted.size() == actual.size() ? Optional.of(variables) : Optional.empty();
  }

  /** Percent-decodes a path, in which a plus sign is itself. */
  static String decode(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private boolean isAny() {
    return key.startsWith("ANY ");
  }

  private String path() {
    return key.substring(key.indexOf(' ') + 1);
  }

  private static List<String> segments(String path) {
    return new ArrayList<>(List.of(path.substring(1).split("/", -1)));
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  private static boolean isGreedy(String segment) {
    return segment.endsWith("+}");
  }
}
