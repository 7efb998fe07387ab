/** The content of pieces, in S3. */
@NullMarked
package fr.parvis.pieces.s3;

import org.jspecify.annotations.NullMarked;
