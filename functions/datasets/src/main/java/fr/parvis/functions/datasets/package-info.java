/**
 * Makes open data: what happens becomes rows, and rows become releases. Rules of the bus, each
 * night's schedule, rebuilds and exports all come by one queue.
 */
@NullMarked
package fr.parvis.functions.datasets;

import org.jspecify.annotations.NullMarked;
