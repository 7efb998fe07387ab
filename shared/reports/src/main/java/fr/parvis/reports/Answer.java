package fr.parvis.reports;

import java.time.Instant;

/**
 * What the resident said of work declared done.
 *
 * @param repaired whether it is mended
 * @param at when the resident said so
 */
public record Answer(boolean repaired, Instant at) {}
