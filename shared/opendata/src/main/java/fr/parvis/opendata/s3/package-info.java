/** Files of releases in the public bucket. */
@NullMarked
package fr.parvis.opendata.s3;

import org.jspecify.annotations.NullMarked;
