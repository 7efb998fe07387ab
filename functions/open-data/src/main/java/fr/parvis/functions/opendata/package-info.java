/** The door of open data: catalogue, datasets, rows, files, feeds, and keys for re-users. */
@NullMarked
package fr.parvis.functions.opendata;

import org.jspecify.annotations.NullMarked;
