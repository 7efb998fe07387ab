/**
 * Who re-uses open data by machine: keys with quotas, and webhooks that tell of new releases.
 *
 * <p>Nobody needs a key to read; a key lets read more, and be told (docs/decisions/0122).
 */
@NullMarked
package fr.parvis.reusers;

import org.jspecify.annotations.NullMarked;
