/**
 * Open data: datasets that are declared, the rows that operations give them, and the releases that
 * everybody may take away.
 *
 * <p>A dataset's rows are kept as they come; a release is one immutable set of files of them, which
 * is out only when every row holds what the schema says. Nothing of a person is in a row: reports
 * are published in lots (docs/decisions/0110).
 */
@NullMarked
package fr.parvis.opendata;

import org.jspecify.annotations.NullMarked;
