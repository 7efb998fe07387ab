/**
 * What sensors cost: bytes, write units, read units, time and euros, on the stores they run on.
 * Every part draws its town from a seed, so two runs of one version give the same units.
 */
@org.jspecify.annotations.NullMarked
package fr.parvis.bench.telemetry;
