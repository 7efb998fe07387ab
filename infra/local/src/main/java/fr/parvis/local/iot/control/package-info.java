/** IoT Core's control plane: the operations by which functions add, look at and revoke devices. */
@NullMarked
package fr.parvis.local.iot.control;

import org.jspecify.annotations.NullMarked;
