package fr.parvis.telemetry;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Stale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Staff register what sends readings, or change what is said about it. Each new series gets its
 * zone and its number there, for good: readings are stored under them.
 *
 * <p>A registration that was cut short may be sent again: series that a zone took in before are
 * found there.
 */
public final class RegisterThing {

  private final Things things;
  private final Placement placement;

  /**
   * @param things where things are kept
   * @param zones where new series find their place
   */
  public RegisterThing(Things things, Zones zones) {
    this.things = things;
    this.placement = new Placement(zones);
  }

  /**
   * What staff send; what is missing is told by the rules, not by the form.
   *
   * @param jurisdiction INSEE code of the commune it stands in; never changes
   * @param name for people
   * @param description for people
   * @param location where it stands
   * @param datastreams all its series, those that are registered before too
   */
  public record Command(
      @Nullable String jurisdiction,
      @Nullable String name,
      @Nullable String description,
      @Nullable Where location,
      @Nullable List<Series> datastreams) {

    /** A name that people know, and a place. */
    public record Where(@Nullable String name, @Nullable Spot place) {}

    /** A point, words, or both. */
    public record Spot(
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String label,
        @Nullable String insee) {}

    /**
     * A series. Its property, unit and resolution never change: another begins another series.
     *
     * @param name what the thing calls it, as in its messages
     * @param description in words, for people
     * @param property code of {@link ObservedProperties}
     * @param sensor what observes it
     * @param unit of its values, as in the SenML registry
     * @param resolution smallest difference that the sensor tells
     * @param cadenceSeconds how often a reading is expected
     * @param feature what is observed, when that is not where the thing stands
     * @param open whether anybody may see it
     */
    public record Series(
        @Nullable String name,
        @Nullable String description,
        @Nullable String property,
        @Nullable Instrument sensor,
        @Nullable String unit,
        @Nullable BigDecimal resolution,
        @Nullable Long cadenceSeconds,
        @Nullable Feature feature,
        @Nullable Boolean open) {}

    /** See {@link Sensor}. */
    public record Instrument(
        @Nullable String model, @Nullable String description, @Nullable String metadata) {}

    /** See {@link FeatureOfInterest}. */
    public record Feature(
        @Nullable String name, @Nullable String description, @Nullable Spot place) {}
  }

  /**
   * Registers a thing, or changes one.
   *
   * @param id of the thing, as in its certificate and its topics
   * @param readVersion the version that was read; none for a thing that is new
   * @param communes INSEE codes that the territory serves
   * @return the thing as it is kept now
   * @throws fr.parvis.domain.Invalid with every broken rule and its field
   * @throws fr.parvis.domain.Conflict when a new thing's id is taken
   * @throws fr.parvis.domain.Stale when the thing was changed since it was read
   */
  public Thing run(String id, Command command, OptionalLong readVersion, Set<String> communes) {
    var registered = things.find(id);
    checkVersion(registered, readVersion);
    var checked = ThingRules.check(id, command, registered, communes);
    var jurisdiction = checked.withoutSeries().jurisdiction();
    var thing = checked.thing(placement.place(jurisdiction, checked.unplaced()));
    if (registered.isEmpty()) {
      things.add(thing);
    } else {
      things.replace(thing);
    }
    return thing;
  }

  private static void checkVersion(Optional<Thing> registered, OptionalLong readVersion) {
    if (readVersion.isEmpty() && registered.isPresent()) {
      throw new Conflict("There is such a thing already; say which version you read");
    }
    if (readVersion.isPresent()
        && registered.map(thing -> thing.version() != readVersion.getAsLong()).orElse(true)) {
      throw new Stale("The thing was changed since it was read");
    }
  }
}
