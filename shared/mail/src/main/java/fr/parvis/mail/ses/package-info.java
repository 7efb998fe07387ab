/** Sending by Amazon SES. */
@NullMarked
package fr.parvis.mail.ses;

import org.jspecify.annotations.NullMarked;
