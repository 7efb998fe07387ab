/** Each morning, does what the calendar says with requests: see ApplyDeadlines. */
@NullMarked
package fr.parvis.functions.deadlines;

import org.jspecify.annotations.NullMarked;
