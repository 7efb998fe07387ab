/** What a device may do: the policies of the template, judged as IoT Core judges them. */
@NullMarked
package fr.parvis.local.iot.policy;

import org.jspecify.annotations.NullMarked;
