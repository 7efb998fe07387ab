package fr.parvis.reports;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a report's public history.
 *
 * @param version the report's version that this step made; an event of that version tells this step
 * @param at when
 * @param status what the report became
 * @param service the service in charge then
 * @param text what was said to everybody, if anything
 */
public record Step(
    long version, Instant at, Status status, String service, Optional<String> text) {}
