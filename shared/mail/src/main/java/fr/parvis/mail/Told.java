package fr.parvis.mail;

import java.time.Instant;

/**
 * What was last told to someone about something.
 *
 * @param about the thing, such as a report's reference
 * @param recipient an id, never an address
 * @param version the thing's version that the mail told
 * @param at when the mail was handed over
 */
public record Told(String about, String recipient, long version, Instant at) {}
