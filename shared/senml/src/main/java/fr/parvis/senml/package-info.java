/**
 * SenML (RFC 8428): lists of sensor readings in JSON and in CBOR.
 *
 * <p>{@link fr.parvis.senml.SenmlReader} turns the bytes of a device into resolved records;
 * whatever the bytes are, the outcome is records, faults that name their record, or one {@link
 * fr.parvis.senml.SenmlRejected}. {@link fr.parvis.senml.SenmlWriter} writes what a device sends,
 * and {@link fr.parvis.senml.Units} knows the units of the IANA registry.
 */
@NullMarked
package fr.parvis.senml;

import org.jspecify.annotations.NullMarked;
