/**
 * The rules of IoT Core: the subset of its SQL that behaves alike everywhere, and the actions that
 * bring messages from devices into queues.
 */
@NullMarked
package fr.parvis.local.iot.rules;

import org.jspecify.annotations.NullMarked;
