/** What a release of a million rows takes and costs: {@code ./parvis bench export}. */
@org.jspecify.annotations.NullMarked
package fr.parvis.bench.export;
