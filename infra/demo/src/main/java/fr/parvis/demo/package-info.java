/** Valmerle, a town that does not exist: what {@code ./parvis up} shows, and tests may count on. */
@org.jspecify.annotations.NullMarked
package fr.parvis.demo;
