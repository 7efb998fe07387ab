/** What could not be processed: shown with its cause, and sent back ({@code ./parvis replay}). */
@NullMarked
package fr.parvis.local.replay;

import org.jspecify.annotations.NullMarked;
