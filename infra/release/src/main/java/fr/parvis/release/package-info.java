/**
 * What the last release promised, and whether today's checkout keeps it: to towns the resources
 * that hold their data, to clients the interface, to what still waits in streams and queues the
 * events.
 *
 * <p>The promises are files below {@code infra/release/last}, written by {@code ./parvis check
 * --freeze} and reviewed like any other.
 */
@NullMarked
package fr.parvis.release;

import org.jspecify.annotations.NullMarked;
