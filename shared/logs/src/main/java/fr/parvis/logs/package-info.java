/** What doors tell operators: failures, and counts. Nothing personal is in either. */
@NullMarked
package fr.parvis.logs;

import org.jspecify.annotations.NullMarked;
