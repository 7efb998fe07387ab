/**
 * The form language of procedures (démarches): what is asked, when, and what an answer must be. A
 * document is checked before it is published; answers are evaluated by the same rules here and in
 * the browser ({@code web/src/forms}), and a test holds the two together.
 */
@NullMarked
package fr.parvis.forms;

import org.jspecify.annotations.NullMarked;
