/** EventBridge Scheduler on the laptop. */
@NullMarked
package fr.parvis.local.schedule;

import org.jspecify.annotations.NullMarked;
