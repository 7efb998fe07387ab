/** Texts for people, in every language the service speaks, and dates as people say them. */
@NullMarked
package fr.parvis.messages;

import org.jspecify.annotations.NullMarked;
