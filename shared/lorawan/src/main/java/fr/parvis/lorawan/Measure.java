package fr.parvis.lorawan;

import java.time.Instant;

/**
 * One value of an uplink.
 *
 * @param name what was measured, as the series of the device is named
 * @param unit of the SenML registry
 * @param at when; a frame may bring values from before it was sent
 */
public record Measure(String name, String unit, double value, Instant at) {}
