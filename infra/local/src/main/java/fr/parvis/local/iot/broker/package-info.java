/** The MQTT broker: HiveMQ, and who may do what on it. */
@NullMarked
package fr.parvis.local.iot.broker;

import org.jspecify.annotations.NullMarked;
