package fr.parvis.local.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A change of an item, as the stream tells it.
 *
 * @param sequenceNumber its place in its shard
 * @param key the item's key, as text: records of one key are delivered in order
 * @param createdAt when the change was made
 * @param json the record as Lambda puts it into an event
 */
record StreamRecord(String sequenceNumber, String key, Instant createdAt, ObjectNode json) {}
