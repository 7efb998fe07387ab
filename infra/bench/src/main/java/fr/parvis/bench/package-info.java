/**
 * Figures of the running house, each beside a peer in the same run: {@code ./parvis bench NAME}.
 */
@org.jspecify.annotations.NullMarked
package fr.parvis.bench;
