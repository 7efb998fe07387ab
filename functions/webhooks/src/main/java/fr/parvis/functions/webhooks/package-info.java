/** The door that tells re-users of new releases, at the addresses they gave. */
@NullMarked
package fr.parvis.functions.webhooks;

import org.jspecify.annotations.NullMarked;
