/**
 * Pieces: the files that come with a request. The browser puts each straight into a bucket that
 * forgets; it is looked at there, and kept in a private bucket only when it is what was announced.
 */
@NullMarked
package fr.parvis.pieces;

import org.jspecify.annotations.NullMarked;
