package fr.parvis.telemetry;

import java.time.Instant;

/**
 * A reading as it is kept (SensorThings: Observation).
 *
 * @param at when it was measured (phenomenonTime)
 * @param value in the unit of its series (result)
 */
public record Observation(Instant at, double value) {}
