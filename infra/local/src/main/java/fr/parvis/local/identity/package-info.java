/** The OIDC issuers of the laptop: who Cognito or FranceConnect would be. */
@NullMarked
package fr.parvis.local.identity;

import org.jspecify.annotations.NullMarked;
