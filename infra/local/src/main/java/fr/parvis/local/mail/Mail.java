package fr.parvis.local.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that a function sent.
 *
 * @param id the message id that the function got
 * @param at when it was sent
 * @param from the sender, with the name if one was given
 * @param to every recipient, open, copied or hidden
 * @param subject the subject
 * @param text the plain text, empty if there is none
 * @param html the HTML, empty if there is none
 */
public record Mail(
    String id,
    Instant at,
    String from,
    List<String> to,
    String subject,
    String text,
    String html) {}
