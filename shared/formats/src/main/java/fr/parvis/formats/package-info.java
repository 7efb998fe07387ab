/**
 * Formats that a table goes out in. A file is written in segments of some rows each, which are kept
 * and joined at the end: so it can be of any size, in little memory, and goes on after a cut.
 */
@NullMarked
package fr.parvis.formats;

import org.jspecify.annotations.NullMarked;
