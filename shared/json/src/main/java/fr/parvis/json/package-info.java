/**
 * JSON to records and back, by Jackson, with every fault told by its pointer and not only the
 * first.
 */
@NullMarked
package fr.parvis.json;

import org.jspecify.annotations.NullMarked;
