/** State of the laptop runtime that survives a kill. */
@NullMarked
package fr.parvis.local.state;

import org.jspecify.annotations.NullMarked;
