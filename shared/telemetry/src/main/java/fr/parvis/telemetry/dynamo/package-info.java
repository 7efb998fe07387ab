/**
 * Telemetry on DynamoDB: journals of chunks that readings arrive in, zone-days and blocks that they
 * are compacted to. The layout and why no step can lose a reading: docs/decisions/0060.
 */
@NullMarked
package fr.parvis.telemetry.dynamo;

import org.jspecify.annotations.NullMarked;
