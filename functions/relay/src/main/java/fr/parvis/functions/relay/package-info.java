/** The door from the tables' streams to the bus. */
@NullMarked
package fr.parvis.functions.relay;

import org.jspecify.annotations.NullMarked;
