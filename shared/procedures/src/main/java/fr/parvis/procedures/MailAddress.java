package fr.parvis.procedures;

import fr.parvis.domain.Violations;
import fr.parvis.people.Contact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail address as somebody typed it. */
final class MailAddress {

  private MailAddress() {}

  /** The address, if one was typed; a broken rule when it is none. */
  static Optional<Contact> optional(@Nullable String typed, String pointer, Violations violations) {
    var mail = Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    mail.ifPresent(
        text -> violations.check(Contact.isMail(text), pointer, "not-a-mail", "is a mail address"));
    return mail.filter(Contact::isMail).map(Contact::new);
  }
}
