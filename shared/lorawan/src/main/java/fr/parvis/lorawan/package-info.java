/**
 * Uplinks as LoRaWAN network servers post them (The Things Stack v3, ChirpStack v4), and what the
 * bytes of each model of device mean.
 *
 * <p>A network server speaks for its devices: their radio keys are its affair, and it is believed
 * by a secret of its own. What an uplink measures depends on the model of the device; {@link
 * fr.parvis.lorawan.Models} is the table of the models that are known.
 */
@NullMarked
package fr.parvis.lorawan;

import org.jspecify.annotations.NullMarked;
