/** Devices in DynamoDB. */
@NullMarked
package fr.parvis.devices.dynamo;

import org.jspecify.annotations.NullMarked;
