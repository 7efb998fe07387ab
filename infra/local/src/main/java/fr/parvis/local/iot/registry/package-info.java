/** Who the devices are: things, their certificates, and the authority that signs those. */
@NullMarked
package fr.parvis.local.iot.registry;

import org.jspecify.annotations.NullMarked;
