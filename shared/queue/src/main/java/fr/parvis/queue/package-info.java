/** The queue edge: SQS's batches to messages, and what failed back. */
@NullMarked
package fr.parvis.queue;

import org.jspecify.annotations.NullMarked;
