/** The door of LoRaWAN network servers: their webhooks go to the sensors' queue. */
@NullMarked
package fr.parvis.functions.uplinks;

import org.jspecify.annotations.NullMarked;
