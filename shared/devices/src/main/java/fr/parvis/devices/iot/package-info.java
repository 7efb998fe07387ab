/** The certificate authority of AWS IoT Core. */
@NullMarked
package fr.parvis.devices.iot;

import org.jspecify.annotations.NullMarked;
