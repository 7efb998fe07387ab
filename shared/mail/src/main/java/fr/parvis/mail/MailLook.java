package fr.parvis.mail;

/**
 * The little that differs between towns in the look of a mail.
 *
 * @param language BCP 47 language of the words, for screen readers
 * @param sender the town's name, above the mail
 * @param color the town's main colour, {@code #rrggbb}; its contrast with white is checked where
 *     settings are read
 */
public record MailLook(String language, String sender, String color) {

  public MailLook {
    if (!color.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("A mail's colour is #rrggbb");
    }
  }
}
