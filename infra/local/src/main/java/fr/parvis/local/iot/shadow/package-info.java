/** Classic device shadows: what a device should be and what it last said it is. */
@NullMarked
package fr.parvis.local.iot.shadow;

import org.jspecify.annotations.NullMarked;
