/**
 * What happened in the territory, as other capabilities learn of it.
 *
 * <p>An event is stored as an attribute of the item it changed, so that the change and its news are
 * one write (docs/decisions/0002-event-as-attribute.md); {@code relay} takes it from the table's
 * stream to the bus. It says who and when, never what: no personal data, ids only.
 */
@NullMarked
package fr.parvis.events;

import org.jspecify.annotations.NullMarked;
