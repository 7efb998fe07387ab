package fr.parvis.telemetry;

import java.util.regex.Pattern;

/**
 * Names a series (SensorThings: a Datastream): the thing that sends it, and what the thing calls
 * it. Both come from the device, so the name of a SenML record leads straight to its series.
 *
 * @param thing the thing's id, as in its certificate and its topics
 * @param name the series among the thing's own, {@code volume}, {@code air/pm10}
 */
public record SeriesId(String thing, String name) implements Comparable<SeriesId> {

  private static final Pattern THING = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._/-]{0,63}");

  /**
   * Takes what devices may send (RFC 8428, section 4.5.1).
   *
   * @throws IllegalArgumentException for any other text
   */
  public SeriesId {
    if (!isThing(thing) || !isName(name)) {
      throw new IllegalArgumentException("Not a series");
    }
  }

  /** Whether a text may be the id of a thing. */
  public static boolean isThing(String text) {
    return THING.matcher(text).matches();
  }

  /** Whether a text may be the name of a series of a thing. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Reads {@code thing/name}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static SeriesId parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("Not a series");
    }
    return new SeriesId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(SeriesId other) {
    return toString().compareTo(other.toString());
  }

  /** {@code thing/name}. */
  @Override
  public String toString() {
    return thing + "/" + name;
  }
}
