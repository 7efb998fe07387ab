package fr.parvis.telemetry;

import fr.parvis.domain.Place;
import fr.parvis.domain.Violations;
import fr.parvis.telemetry.RegisterThing.Command.Spot;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of texts and places, wherever in a registration they stand. */
final class FormRules {

  private static final int MAX_NAME = 100;
  private static final int MAX_TEXT = 300;

  private final Violations violations;
  private final Set<String> communes;

  FormRules(Violations violations, Set<String> communes) {
    this.violations = violations;
    this.communes = communes;
  }

  /** A name that must be there. */
  String name(@Nullable String typed, String pointer) {
    violations.required(typed, pointer);
    return text(typed, pointer, MAX_NAME);
  }

  /** A text that may be left out. */
  String text(@Nullable String typed, String pointer) {
    return text(typed, pointer, MAX_TEXT);
  }

  private String text(@Nullable String typed, String pointer, int max) {
    var text = typed == null ? "" : typed.strip();
    violations.check(
        text.length() <= max, pointer, "too-long", "has at most " + max + " characters");
    return text;
  }

  /** A commune of the territory. */
  void commune(String insee, String pointer) {
    violations.check(communes.contains(insee), pointer, "unknown", "is none of this territory");
  }

  /** A place with a point, words, or both; empty when a rule is broken. */
  Optional<Place> place(@Nullable Spot spot, String pointer, @Nullable String jurisdiction) {
    if (!violations.required(spot, pointer)) {
      return Optional.empty();
    }
    var label = text(spot.label(), pointer + "/label", MAX_TEXT);
    var insee = Optional.ofNullable(spot.insee()).or(() -> Optional.ofNullable(jurisdiction));
    Optional.ofNullable(spot.insee()).ifPresent(typed -> commune(typed, pointer + "/insee"));
    var isPlaced = isPoint(spot, pointer) || !label.isEmpty();
    violations.check(isPlaced, pointer, "required", "needs a point or a label");
    return violations.found().isEmpty()
        ? insee.map(
            code -> new Place(spot.lon(), spot.lat(), code, label.isEmpty() ? null : label, null))
        : Optional.empty();
  }

  /** Whether a point was sent, right or wrong. */
  private boolean isPoint(Spot spot, String pointer) {
    var lon = spot.lon();
    var lat = spot.lat();
    if (lon == null && lat == null) {
      return false;
    }
    violations.required(lon, pointer + "/lon");
    violations.required(lat, pointer + "/lat");
    if (lon != null && lat != null) {
      violations.check(
          Place.isOnEarth(lon, lat), pointer, "outside", "is longitude and latitude in degrees");
    }
    return true;
  }
}
