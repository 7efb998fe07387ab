/** How simulated gateways become devices of a territory, and publish. */
@org.jspecify.annotations.NullMarked
package fr.parvis.simulator.device;
