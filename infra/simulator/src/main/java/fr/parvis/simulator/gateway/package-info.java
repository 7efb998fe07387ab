/** What gateways send of what is measured, with the faults of real ones. */
@org.jspecify.annotations.NullMarked
package fr.parvis.simulator.gateway;
