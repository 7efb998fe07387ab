/** The sensors of Valmerle, the demo town. */
@org.jspecify.annotations.NullMarked
package fr.parvis.simulator.town;
