package fr.parvis.telemetry;

import java.net.URI;
import java.time.Period;

/**
 * What is observed (SensorThings: ObservedProperty): air temperature, water volume.
 *
 * @param code stable name; its texts stand in the message catalogue under {@code property.<code>}
 * @param definition where the property is defined for everybody
 * @param aggregation how its values come together
 * @param retention how long its readings are kept, counted from the end of their block
 */
public record ObservedProperty(
    String code, URI definition, Aggregation aggregation, Period retention) {}
