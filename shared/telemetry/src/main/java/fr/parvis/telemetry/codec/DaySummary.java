package fr.parvis.telemetry.codec;

/**
 * What a local day of a series comes to, in steps.
 *
 * @param day days since 1970-01-01
 * @param count readings of the day
 * @param min smallest value
 * @param max largest value
 * @param total sum of the values; of a counter, what it rose from its first reading of the day to
 *     its last
 * @param first value of the first reading
 * @param last value of the last reading
 */
public record DaySummary(
    long day, long count, long min, long max, long total, long first, long last) {}
