/**
 * What a territory is and how it is set up: its communes, services, categories of reports, map.
 *
 * <p>All of it is one JSON document kept as one item (docs/decisions/0004-one-settings-item.md).
 */
@NullMarked
package fr.parvis.territory;

import org.jspecify.annotations.NullMarked;
