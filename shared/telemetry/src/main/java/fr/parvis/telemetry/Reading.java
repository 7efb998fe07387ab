package fr.parvis.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device says that it measured. Nothing of it is checked yet: see {@link Ingest}.
 *
 * @param series who says so, of what
 * @param at when it was measured (kept to the millisecond)
 * @param value the number; a state is 0 or 1
 * @param unit as in the SenML registry, {@code null} when the device does not say
 */
public record Reading(SeriesId series, Instant at, double value, @Nullable String unit) {}
