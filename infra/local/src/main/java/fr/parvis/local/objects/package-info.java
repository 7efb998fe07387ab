/** S3 on the laptop. */
@NullMarked
package fr.parvis.local.objects;

import org.jspecify.annotations.NullMarked;
