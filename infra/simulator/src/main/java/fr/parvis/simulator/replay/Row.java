package fr.parvis.simulator.replay;

import java.time.Instant;
import java.util.Map;

/**
 * What a file tells of one time.
 *
 * @param at when
 * @param values by column; a cell that is empty is missing
 */
public record Row(Instant at, Map<String, Double> values) {}
