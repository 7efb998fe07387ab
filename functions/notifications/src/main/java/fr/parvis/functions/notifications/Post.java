package fr.parvis.functions.notifications;

import fr.parvis.domain.Language;
import fr.parvis.mail.MailLook;
import fr.parvis.mail.MailTemplates;
import fr.parvis.mail.Mailer;
import fr.parvis.mail.SentMails;
import fr.parvis.mail.Told;
import fr.parvis.territory.Territory;
import java.time.InstantSource;
import java.util.Map;

/** Sends a mail unless it was told: look in the ledger, send, record. */
final class Post {

  private final SentMails sentMails;
  private final Mailer mailer;
  private final MailTemplates templates;
  private final InstantSource clock;

  Post(SentMails sentMails, Mailer mailer, MailTemplates templates, InstantSource clock) {
    this.sentMails = sentMails;
    this.mailer = mailer;
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * Who gets what.
   *
   * @param about the thing told, such as a report's reference
   * @param version the thing's version told
   * @param recipient id of who gets it
   * @param address where
   * @param template name of the mail
   * @param language of the mail
   */
  record Letter(
      String about,
      long version,
      String recipient,
      String address,
      String template,
      Language language) {

    /** Without the address, so that no log can tell it. */
    @Override
    public String toString() {
      return "Letter[" + template + ", " + about + ", " + version + "]";
    }
  }

  void send(Letter letter, Map<String, ?> values, Territory territory) {
    if (sentMails.wasTold(letter.about(), letter.recipient(), letter.version())) {
      return;
    }
    var look = new MailLook(letter.language().tag(), territory.name(), territory.color());
    var mail = templates.read(letter.template(), letter.language().tag()).fill(values, look);
    mailer.send(territory.name(), letter.address(), mail);
    sentMails.record(
        new Told(letter.about(), letter.recipient(), letter.version(), clock.instant()));
  }
}
