/**
 * Lots: how many of a kind there were, told only by fives and more.
 *
 * <p>What happened (a report came in, was closed, a request was filed) is a fact of one cell: a
 * month, a place, a category. A cell's facts wait until at least {@link
 * fr.parvis.opendata.lots.Lot#SMALLEST} make a lot, which is published together and never changes.
 * See docs/decisions/0110.
 */
@NullMarked
package fr.parvis.opendata.lots;

import org.jspecify.annotations.NullMarked;
