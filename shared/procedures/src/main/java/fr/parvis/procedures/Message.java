package fr.parvis.procedures;

import java.time.Instant;
import java.util.Optional;

/**
 * A message between the person and the service, or a note of the service to itself.
 *
 * @param at when
 * @param from who wrote it
 * @param agent the agent's name, of what the service wrote; staff read it
 * @param internal whether only staff reads it
 * @param text the words
 */
public record Message(
    Instant at, Who from, Optional<String> agent, boolean internal, String text) {}
