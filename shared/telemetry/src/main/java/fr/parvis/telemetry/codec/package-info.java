/**
 * Runs of readings as few bytes: whole numbers of the series' own step, delta and zig-zag, in as
 * many bits as they need. The same codec writes slot chunks, zone-days and blocks
 * (docs/decisions/0061).
 *
 * <p>Decoders take bytes from anywhere: whatever they are given, they answer with readings or with
 * {@link fr.parvis.telemetry.codec.MalformedBytes}, in bounded memory.
 */
@NullMarked
package fr.parvis.telemetry.codec;

import org.jspecify.annotations.NullMarked;
