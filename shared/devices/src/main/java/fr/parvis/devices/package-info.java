/**
 * Devices and gateways of the territory: which ones may connect, under which certificate, and
 * whether they are there.
 *
 * <p>What they measure is {@code fr.parvis.telemetry}'s; a device and its thing share one name.
 */
@NullMarked
package fr.parvis.devices;

import org.jspecify.annotations.NullMarked;
