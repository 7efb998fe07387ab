package fr.parvis.procedures;

import java.time.Instant;
import java.util.Optional;

/**
 * What was decided on a request.
 *
 * @param outcome how it ends
 * @param reasons why; always there unless it was accepted
 * @param agent who decided; staff read it, and the person in the letter, as the law wants
 * @param bySilence whether nobody decided within the delay, so that the law did
 * @param at when
 */
public record Decision(
    Outcome outcome,
    Optional<String> reasons,
    Optional<String> agent,
    boolean bySilence,
    Instant at) {}
