package fr.parvis.mail;

/**
 * A mail ready to be sent, without its addresses.
 *
 * @param subject one line
 * @param text the whole mail for readers of plain text
 * @param html the same words with the town's look; needs no picture and no other origin
 */
public record Mail(String subject, String text, String html) {

  public Mail {
    if (subject.isBlank() || subject.lines().count() != 1) {
      throw new IllegalArgumentException("A mail's subject is one line");
    }
  }
}
