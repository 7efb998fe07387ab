package fr.parvis.devices;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violations;
import fr.parvis.territory.Territory;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A device that somebody wants to add, checked.
 *
 * @param thing its name for machines
 * @param jurisdiction INSEE code of the commune it stands in
 * @param name for people
 */
public record NewDevice(String thing, String jurisdiction, String name) {

  /**
   * What both AWS IoT takes as the name of a thing (letters, digits, {@code : _ -}) and telemetry
   * as the name of a sender (no colon: SenML names join on it).
   */
  private static final Pattern THING = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private static final int MAX_NAME = 100;

  /** Whether a text may be the name of a device. */
  public static boolean isThing(String text) {
    return THING.matcher(text).matches();
  }

  /**
   * Checks what was sent.
   *
   * @throws Invalid with every broken rule and its place
   */
  public static NewDevice check(
      @Nullable String thing,
      @Nullable String jurisdiction,
      @Nullable String name,
      Territory territory) {
    var violations = new Violations();
    if (violations.required(thing, "#/thing")) {
      violations.check(
          isThing(thing),
          "#/thing",
          "not-a-thing",
          "has 1 to 64 letters, digits, _ and -, and begins with a letter or digit");
    }
    if (violations.required(jurisdiction, "#/jurisdiction")) {
      violations.check(
          territory.commune(jurisdiction).isPresent(),
          "#/jurisdiction",
          "unknown",
          "is no commune of this territory");
    }
    if (violations.required(name, "#/name")) {
      violations.check(
          name.strip().length() <= MAX_NAME,
          "#/name",
          "too-long",
          "has at most " + MAX_NAME + " characters");
    }
    violations.throwIfAny();
    return new NewDevice(thing, jurisdiction, name.strip());
  }
}
