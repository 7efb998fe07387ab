/**
 * Online procedures (<i>démarches</i>) and the requests (<i>demandes</i>) that people file with
 * them.
 *
 * <p>A procedure is a document with versions; a published version never changes. A request follows
 * the version it was begun with, from a draft to a decision; {@link fr.parvis.procedures.Requests}
 * keeps it, and each use case is a class with {@code run}.
 */
@NullMarked
package fr.parvis.procedures;

import org.jspecify.annotations.NullMarked;
