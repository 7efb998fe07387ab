/** What Lambda's event source mappings of streams and queues have in common. */
@NullMarked
package fr.parvis.local.mappings;

import org.jspecify.annotations.NullMarked;
