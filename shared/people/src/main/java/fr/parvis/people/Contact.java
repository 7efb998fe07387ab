package fr.parvis.people;

import java.util.regex.Pattern;

/**
 * How a person is reached.
 *
 * @param mail an address that {@link #isMail} takes
 */
public record Contact(String mail) {

  /** RFC 5321 section 4.5.3.1.3. */
  private static final int MAX_LENGTH = 254;

  /**
   * One {@code @}, no spaces and nothing invisible (both come along when an address is pasted), a
   * dot in the domain, no dots at its ends. Before the {@code @} ASCII only: SES sends to no other
   * (it does not speak SMTPUTF8). Stricter rules refuse addresses that exist; whether this one
   * does, only a mail tells.
   */
  private static final Pattern MAIL =
      Pattern.compile(
          "[!-~&&[^@<>\",;:\\\\]]+@[^@\\p{Z}\\p{C}<>\",;:\\\\.]+(\\.[^@\\p{Z}\\p{C}<>\",;:\\\\.]+)+");

  /**
   * Takes an address that was checked.
   *
   * @throws IllegalArgumentException when it was not
   */
  public Contact {
    if (!isMail(mail)) {
      throw new IllegalArgumentException("Not a mail address");
    }
  }

  /** Whether the text can be a mail address. */
  public static boolean isMail(String text) {
    return text.length() <= MAX_LENGTH && MAIL.matcher(text).matches();
  }

  /** {@code n•••@example.fr}: enough to recognise one's own address, too little to learn it. */
  public String masked() {
    var first = mail.substring(0, mail.offsetByCodePoints(0, 1));
    return first + "•••" + mail.substring(mail.indexOf('@'));
  }

  /** Says nothing, so that no log can tell an address. */
  @Override
  public String toString() {
    return "Contact[hidden]";
  }
}
