package fr.parvis.telemetry.dynamo;

import org.jspecify.annotations.Nullable;

/**
 * A content to write, and the one it was made from.
 *
 * @param seen {@code null} when there was none
 */
record Change(Packet packet, @Nullable Packet seen) {}
