/**
 * Gateways of sensors that do not exist, for demonstrations, tests and trials: what they would
 * measure, what they send of it, and how it goes wrong.
 *
 * <p>Everything but {@link fr.parvis.simulator.device} is a function of a seed and of time, so that
 * the same seed gives the same bytes. See docs/decisions/0069.
 */
@org.jspecify.annotations.NullMarked
package fr.parvis.simulator;
