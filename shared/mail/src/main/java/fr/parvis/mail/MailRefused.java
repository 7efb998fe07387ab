package fr.parvis.mail;

/** A mail was not taken for delivery; the message says why without telling whose it was. */
public final class MailRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** {@code message} goes to the logs: it holds no address. */
  public MailRefused(String message) {
    super(message);
  }
}
