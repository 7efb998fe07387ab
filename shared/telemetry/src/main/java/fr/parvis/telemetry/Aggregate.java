package fr.parvis.telemetry;

import java.time.Instant;

/**
 * What the readings of an hour, a day or a month come to.
 *
 * @param start when it begins
 * @param end when the next begins
 * @param count how many readings
 * @param min smallest value
 * @param max largest value
 * @param value their sum, mean or last, or what a counter rose, as the observed property says
 */
public record Aggregate(
    Instant start, Instant end, long count, double min, double max, double value) {}
