/**
 * Makes releases of datasets: rows are read, checked and written in segments, and joined to files,
 * in little memory, and cut anywhere it goes on.
 */
@NullMarked
package fr.parvis.exports;

import org.jspecify.annotations.NullMarked;
