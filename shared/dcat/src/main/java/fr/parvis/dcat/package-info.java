/**
 * The catalogue of open data in the words of DCAT-AP 3, as a graph, and the graph in three
 * syntaxes.
 *
 * <p>Who asks for a catalogue is a harvester: data.gouv.fr, data.europa.eu, a region's portal.
 *
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.1/">DCAT-AP 3.0.1</a>
 */
@NullMarked
package fr.parvis.dcat;

import org.jspecify.annotations.NullMarked;
