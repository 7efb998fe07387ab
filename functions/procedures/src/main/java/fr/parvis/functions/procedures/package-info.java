/** The door of online procedures: what can be filed, and the requests of residents. */
@NullMarked
package fr.parvis.functions.procedures;

import org.jspecify.annotations.NullMarked;
