package fr.parvis.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fields of an {@code application/x-www-form-urlencoded} body, in the order they were sent. */
public final class Form {

  /** Far above any form of ours; below what would cost time. */
  private static final int MAX_FIELDS = 500;

  private final Map<String, List<String>> values;

  private Form(Map<String, List<String>> values) {
    this.values = values;
  }

  static Form parse(String body) {
    var values = new LinkedHashMap<String, List<String>>();
    var pairs = body.split("&", MAX_FIELDS + 1);
    if (pairs.length > MAX_FIELDS) {
      throw new RequestFault(RequestFault.Kind.MALFORMED, "The form has too many fields");
    }
    for (var pair : pairs) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        var value = parts.length == 2 ? decoded(parts[1]) : "";
        values.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(value);
      }
    }
    return new Form(values);
  }

  /** The first value of a field; empty when it was not sent or holds only spaces. */
  public Optional<String> value(String name) {
    return values(name).stream().findFirst().filter(value -> !value.isBlank());
  }

  /** Every value of a field that may repeat. */
  public List<String> values(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** Names of the fields that were sent. */
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  private static String decoded(String text) {
    try {
      // URLDecoder would garble what is not UTF-8: it undoes the percent signs to bytes only.
      var sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      var bytes = URLDecoder.decode(sent, StandardCharsets.ISO_8859_1);
      return BodyText.utf8(bytes.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      throw new RequestFault(RequestFault.Kind.MALFORMED, "The form has a broken percent sign");
    }
  }
}
