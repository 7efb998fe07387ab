/**
 * The words every capability speaks: failures, references, places, pages.
 *
 * <p>Depends on nothing, so that a rule of the territory can be read and tested without AWS.
 */
@NullMarked
package fr.parvis.domain;

import org.jspecify.annotations.NullMarked;
