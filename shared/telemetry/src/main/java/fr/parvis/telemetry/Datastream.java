package fr.parvis.telemetry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A series (SensorThings: Datastream): readings of one observed property by one sensor of one
 * thing. What tells how readings are stored (unit, resolution, zone, number) never changes; a
 * sensor that is replaced by one of another unit begins another series.
 *
 * @param id its name
 * @param description in words, for people
 * @param property what is observed
 * @param sensor what observes it
 * @param unit of the values, as in the SenML registry
 * @param resolution smallest difference that the sensor tells
 * @param cadence how often a reading is expected
 * @param feature what is observed, {@code null} where the thing stands
 * @param open whether anybody may see it
 * @param zone the series it is stored with
 * @param number its own in the zone, 0 to 255
 */
public record Datastream(
    SeriesId id,
    String description,
    ObservedProperty property,
    Sensor sensor,
    String unit,
    Resolution resolution,
    Duration cadence,
    @Nullable FeatureOfInterest feature,
    boolean open,
    Zone zone,
    int number) {}
