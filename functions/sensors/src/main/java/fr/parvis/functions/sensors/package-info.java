/** The door that takes in what sensors send, and keeps the store of readings in order. */
@NullMarked
package fr.parvis.functions.sensors;

import org.jspecify.annotations.NullMarked;
