package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What invokes a function: one entry under its {@code Events}.
 *
 * @param function the function that is invoked
 * @param name the entry's key, unique in its function
 * @param type SAM's event type: {@code HttpApi}, {@code SQS}, {@code DynamoDB}...
 * @param properties the entry's properties, resolved
 */
public record EventSource(Resource function, String name, String type, JsonNode properties) {}
