package fr.parvis.simulator.gateway;

import fr.parvis.simulator.shape.Shape;
import fr.parvis.telemetry.Resolution;
import java.time.Duration;
import java.util.Optional;

/**
 * One sensor of a gateway, and the series that it sends.
 *
 * @param name what the gateway calls it, as in its messages
 * @param description in French, for people
 * @param property code of an observed property
 * @param model maker and model of the sensor
 * @param unit of the SenML registry
 * @param resolution smallest difference that it tells
 * @param cadence how often it measures
 * @param feature what it observes, when that is not where the gateway stands
 * @param open whether anybody may see it
 * @param shape what it measures
 */
public record Channel(
    String name,
    String description,
    String property,
    String model,
    String unit,
    String resolution,
    Duration cadence,
    Optional<Spot> feature,
    boolean open,
    Shape shape) {

  /** A place with a name. */
  public record Spot(String name, String insee, double lon, double lat) {}

  /** The same, measuring no more often than this. */
  Channel slowed(Duration least) {
    return least.compareTo(cadence) <= 0
        ? this
        : new Channel(
            name, description, property, model, unit, resolution, least, feature, open, shape);
  }

  /** The value nearest to one that the sensor can tell. */
  double told(double value) {
    var steps = Resolution.of(resolution);
    return steps.value(steps.steps(value));
  }
}
