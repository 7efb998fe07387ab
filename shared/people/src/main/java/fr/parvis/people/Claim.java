package fr.parvis.people;

import java.time.Instant;

/**
 * An address that somebody says is theirs. Nothing is sent there but what proves it, and nothing
 * changes until it is proved.
 *
 * @param contact the address
 * @param about what it was said for, such as a request's reference
 * @param at when: only what was said last can be proved
 */
public record Claim(Contact contact, String about, Instant at) {}
