/**
 * The laws of the house, as tests: what may depend on what, one name for one thing, and that what
 * the documents claim is true. Each failure says how to mend it.
 */
@org.jspecify.annotations.NullMarked
package fr.parvis.house;
