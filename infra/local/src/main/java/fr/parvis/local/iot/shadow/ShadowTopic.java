package fr.parvis.local.iot.shadow;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A topic on which a device asks something of a shadow.
 *
 * @param shadow what the shadow's topics begin with
 * @param thing whose shadow
 * @param named whether a named shadow is meant, which are not known here
 * @param operation {@code get}, {@code update} or {@code delete}
 */
record ShadowTopic(String shadow, String thing, boolean named, String operation) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<shadow>\\$aws/things/(?<thing>[^/]+)/shadow/(?<name>name/[^/]+/)?)"
              + "(?<operation>get|update|delete)");

  /** Reads a topic; empty when it asks nothing of a shadow. */
  static Optional<ShadowTopic> find(String topic) {
    var match = FORM.matcher(topic);
    return match.matches()
        ? Optional.of(
            new ShadowTopic(
                match.group("shadow"),
                match.group("thing"),
                match.group("name") != null,
                match.group("operation")))
        : Optional.empty();
  }
}
