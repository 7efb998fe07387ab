/**
 * Mails: one file per mail and language, made into plain text and HTML, sent by SES, remembered so
 * that a repeated event normally sends nothing. Knows no person and no report: whoever sends asks
 * {@code people} for the address.
 */
@NullMarked
package fr.parvis.mail;

import org.jspecify.annotations.NullMarked;
