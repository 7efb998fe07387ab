/** EventBridge's bus on the laptop: {@code PutEvents}, rules, delivery to queues. */
@NullMarked
package fr.parvis.local.bus;

import org.jspecify.annotations.NullMarked;
