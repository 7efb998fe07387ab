/**
 * The door of the mails: tells residents what became of their reports, and services what is late.
 *
 * <p>At least once: the ledger makes a repeated event normally send nothing, but a crash between
 * sending and recording sends twice. Losing one would be worse.
 */
@NullMarked
package fr.parvis.functions.notifications;

import org.jspecify.annotations.NullMarked;
