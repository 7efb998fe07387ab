package fr.parvis.local.iot.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A request of the control plane.
 *
 * @param name what the path names: a thing, a certificate or a policy; empty where it names nothing
 * @param query the query's parameters
 * @param principal the ARN in the header that speaks of a certificate; empty without it
 * @param body the body; missing without one
 */
record Request(String name, Map<String, String> query, String principal, JsonNode body) {}
