package fr.parvis.mail;

/** Sends mails. A failure is thrown, so that whoever asked tries again. */
@FunctionalInterface
public interface Mailer {

  /**
   * Hands one mail over for delivery.
   *
   * @param sender the name people see, such as "Ville de Valmerle"; the address is the deployment's
   * @param recipient the mail address; never logged
   * @param mail the words
   */
  void send(String sender, String recipient, Mail mail);
}
