/** Files of real readings, sent as if their sensors were alive. */
@org.jspecify.annotations.NullMarked
package fr.parvis.simulator.replay;
