/**
 * Open311 GeoReport v2: other applications file and read reports by the standard.
 *
 * <p>Everything here translates between the standard's words and the use cases of {@code
 * fr.parvis.reports}. See <a href="https://wiki.open311.org/GeoReport_v2">the specification</a>.
 */
@NullMarked
package fr.parvis.functions.signalements.open311;

import org.jspecify.annotations.NullMarked;
