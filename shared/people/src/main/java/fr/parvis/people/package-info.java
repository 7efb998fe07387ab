/**
 * Persons: the only place that knows who somebody is and how to reach them. Other capabilities keep
 * a {@link fr.parvis.people.PersonId} and ask.
 *
 * <p>Purpose: to answer people about what they asked the town. Retention: see {@link
 * fr.parvis.people.Person#WITHOUT_ACCOUNT}.
 */
@NullMarked
package fr.parvis.people;

import org.jspecify.annotations.NullMarked;
