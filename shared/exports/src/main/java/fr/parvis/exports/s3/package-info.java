/** The public bucket on S3. */
@NullMarked
package fr.parvis.exports.s3;

import org.jspecify.annotations.NullMarked;
