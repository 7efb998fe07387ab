package fr.parvis.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a schema takes away from a client that knows the one before: a client may send what it sent,
 * and finds what it found.
 */
final class SchemaChanges {
  /** Which way the data goes. */
  enum Way {
    /** From the client: what it sent must still be taken. */
    SENT,
    /** To the client: what it was told must still be told. */
    TOLD
  }

  private static final List<String> AT_MOST = List.of("maxItems", "maxLength", "maximum");
  private static final List<String> AT_LEAST = List.of("minItems", "minLength", "minimum");

  private final JsonNode before;
  private final JsonNode after;
  private final Way way;
  private final Consumer<String> found;
  private final Set<String> seen = new HashSet<>();

  SchemaChanges(JsonNode before, JsonNode after, Way way, Consumer<String> found) {
    this.before = before;
    this.after = after;
    this.way = way;
    this.found = found;
  }

  /**
   * Compares two schemas.
   *
   * @param place where they stand in what is sent, such as {@code body/place}
   */
  void compare(String place, JsonNode was, JsonNode is) {
    var both = was.path("$ref").asText() + " " + is.path("$ref").asText();
    if (was.has("$ref") && is.has("$ref") && !seen.add(both)) {
      return;
    }
    var old = Schema.of(before, was);
    var now = Schema.of(after, is);
    types(place, old, now);
    values(place, old, now);
    members(place, old, now);
    forms(place, old.forms(), now.forms());
    if (way == Way.SENT) {
      limits(place, old, now);
    }
    old.items().ifPresent(o -> now.items().ifPresent(n -> compare(place + "/items", o, n)));
  }

  private void types(String place, Schema old, Schema now) {
    var given = way == Way.SENT ? old.types() : now.types();
    var allowed = way == Way.SENT ? now.types() : old.types();
    var lost =
        given.stream()
            .filter(
                t -> !allowed.contains(t) && !(t.equals("integer") && allowed.contains("number")))
            .toList();
    if (!allowed.isEmpty() && !lost.isEmpty()) {
      say(place, way == Way.SENT ? "no longer takes the type" : "may now be of the type", lost);
    }
  }

  private void values(String place, Schema old, Schema now) {
    if (!now.values().isEmpty()) {
      var lost = without(old.values(), now.values());
      if (!lost.isEmpty()) {
        say(place, "no longer knows the value", lost);
      } else if (old.values().isEmpty() && way == Way.SENT) {
        say(place, "took anything and takes only", now.values());
      }
    }
  }

  private void members(String place, Schema old, Schema now) {
    var are = now.properties();
    old.properties()
        .forEach((name, was) -> {
          var is = are.get(name);
          if (is != null) {
            compare(place + "/" + name, was, is);
          }
        });
    var gone = without(old.properties().keySet(), are.keySet());
    if (!gone.isEmpty()) {
      say(place, way == Way.SENT ? "no longer takes" : "no longer tells", gone);
    }
    needs(place, old, now, gone);
  }

  private void needs(String place, Schema old, Schema now, Collection<String> gone) {
    var more =
        way == Way.SENT
            ? without(now.required(), old.required())
            : without(without(old.required(), now.required()), gone);
    if (!more.isEmpty()) {
      say(place, way == Way.SENT ? "asks for what was not needed," : "may now leave out", more);
    }
    if (way == Way.SENT && now.closed() && !old.closed()) {
      say(place, "took other members and refuses them", List.of());
    }
  }

  private void forms(String place, List<JsonNode> old, List<JsonNode> now) {
    var fewer = now.size() < old.size() && (way == Way.SENT || now.isEmpty());
    var more = now.size() > old.size() && (way == Way.TOLD || old.isEmpty());
    if (fewer || more) {
      say(place, "has %d forms and had %d".formatted(now.size(), old.size()), List.of());
    }
    for (var form = 0; form < Math.min(old.size(), now.size()); form++) {
      compare(place, old.get(form), now.get(form));
    }
  }

  private void limits(String place, Schema old, Schema now) {
    for (var word : AT_MOST) {
      now.limit(word)
          .filter(is -> old.limit(word).map(was -> is.compareTo(was) < 0).orElse(true))
          .ifPresent(is -> say(place, "is narrower,", List.of(word + " " + is)));
    }
    for (var word : AT_LEAST) {
      now.limit(word)
          .filter(is -> old.limit(word).map(was -> is.compareTo(was) > 0).orElse(is.signum() > 0))
          .ifPresent(is -> say(place, "is narrower,", List.of(word + " " + is)));
    }
  }

  private void say(String place, String sentence, Collection<String> names) {
    found.accept((place + ": " + sentence + " " + String.join(", ", names)).strip());
  }

  private static List<String> without(Collection<String> all, Collection<String> some) {
    return all.stream().filter(each -> !some.contains(each)).toList();
  }
}
