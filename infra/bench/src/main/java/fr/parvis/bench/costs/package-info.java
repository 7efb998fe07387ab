/** What a territory costs a month: metered journeys of people, by the month, at AWS's prices. */
@org.jspecify.annotations.NullMarked
package fr.parvis.bench.costs;
