/**
 * Lambda's event source mappings of DynamoDB streams: one mapping of the template reads its table's
 * stream, batches, invokes, retries, and keeps its position.
 */
@NullMarked
package fr.parvis.local.streams;

import org.jspecify.annotations.NullMarked;
