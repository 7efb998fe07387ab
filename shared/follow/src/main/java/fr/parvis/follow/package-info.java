/**
 * How somebody comes back to what they sent without an account: the secret of a link, and the key
 * of an attempt that is made again.
 *
 * <p>What is stored is derived from the deployment's key, so that a repeat finds the same reference
 * and the same secret (docs/decisions/0010 and 0011).
 */
@NullMarked
package fr.parvis.follow;

import org.jspecify.annotations.NullMarked;
