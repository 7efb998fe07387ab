/** What is measured: numbers as functions of time alone. */
@org.jspecify.annotations.NullMarked
package fr.parvis.simulator.shape;
