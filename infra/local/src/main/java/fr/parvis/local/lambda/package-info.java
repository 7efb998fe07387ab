/** Lambda on the laptop: child JVMs with the AWS runtime interface client on our Runtime API. */
@NullMarked
package fr.parvis.local.lambda;

import org.jspecify.annotations.NullMarked;
