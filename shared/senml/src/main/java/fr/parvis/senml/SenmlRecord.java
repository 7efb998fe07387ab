package fr.parvis.senml;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A resolved record (RFC 8428 section 4.6): base fields are applied and its time is absolute.
 *
 * @param name base name and name together: letters, digits and {@code -:./_}
 * @param unit a unit of the registry, as sent; empty when neither the record nor its base names one
 * @param value empty when the record holds only a sum
 * @param sum the integral of the value over time, in units times seconds
 * @param time when it was measured, to the microsecond
 * @param updateTime seconds until the next reading at the latest
 */
public record SenmlRecord(
    String name,
    Optional<String> unit,
    Optional<SenmlValue> value,
    OptionalDouble sum,
    Instant time,
    OptionalDouble updateTime) {}
