/**
 * IoT Core: the broker that devices speak MQTT to, the authority of their certificates, what each
 * may do, their shadows, and the control plane that functions call.
 */
@NullMarked
package fr.parvis.local.iot;

import org.jspecify.annotations.NullMarked;
