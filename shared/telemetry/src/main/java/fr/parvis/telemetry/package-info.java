/**
 * What sensors measure: things and their series in the words of OGC SensorThings, readings as they
 * arrive, and what is asked of them (ranges, aggregates of the local calendar, latest values).
 *
 * <p>Purpose: to watch and to run the territory's networks. Readings are of things, not of people;
 * a series of one household is personal data and takes the retention of its observed property.
 *
 * <p>How readings are stored, and why none is lost: docs/decisions/0060.
 */
@NullMarked
package fr.parvis.telemetry;

import org.jspecify.annotations.NullMarked;
