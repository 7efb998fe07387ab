/** CloudFront and its bucket on the laptop: the static site. */
@NullMarked
package fr.parvis.local.site;

import org.jspecify.annotations.NullMarked;
