/**
 * Reports (signalements): what residents tell the town is broken, who mends it, by when, and what
 * became of it.
 *
 * <p>{@link fr.parvis.reports.FileReport}, {@link fr.parvis.reports.DecideReport} and {@link
 * fr.parvis.reports.AnswerReport} change reports; {@link fr.parvis.reports.Reports} keeps them.
 */
@NullMarked
package fr.parvis.reports;

import org.jspecify.annotations.NullMarked;
