/** SES on the laptop: mails are captured and shown, never sent. */
@NullMarked
package fr.parvis.local.mail;

import org.jspecify.annotations.NullMarked;
