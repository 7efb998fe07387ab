/** SQS on the laptop: ElasticMQ, and Lambda's event source mappings of its queues. */
@NullMarked
package fr.parvis.local.queues;

import org.jspecify.annotations.NullMarked;
