package fr.parvis.mail.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.mail.Mail;
import fr.parvis.mail.MailRefused;
import fr.parvis.mail.Mailer;
import java.net.IDN;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Mails by Amazon SES ({@code SendEmail} of its second API). */
public final class SesMailer implements Mailer {

  /** Characters of up to four bytes; base 64 makes four of three: a word stays within 75. */
  private static final int WORD_LENGTH = 11;

  private final SesV2Client ses;
  private final String address;

  /**
   * @param ses the client
   * @param address the address mails come from, on a domain verified in SES
   */
  public SesMailer(SesV2Client ses, String address) {
    this.ses = ses;
    this.address = address;
  }

  /**
   * {@inheritDoc}
   *
   * @throws MailRefused instead of SES's own exception, whose message may repeat the address
   */
  @Override
  public void send(String sender, String recipient, Mail mail) {
    try {
      ask(sender, recipient, mail);
    } catch (SesV2Exception e) {
      throw new MailRefused(
          "SES answered %d %s, request %s"
              .formatted(e.statusCode(), e.awsErrorDetails().errorCode(), e.requestId()));
    }
  }

  private void ask(String sender, String recipient, Mail mail) {
    ses.sendEmail(request ->
        request
            .fromEmailAddress(encodedWords(sender) + " <" + address + ">")
            .destination(to -> to.toAddresses(ascii(recipient)))
            .content(content ->
                content.simple(simple ->
                    simple
                        .subject(utf8(mail.subject()))
                        .body(body -> body.text(utf8(mail.text())).html(utf8(mail.html()))))));
  }

  /**
   * SES takes a domain with accents only as DNS writes it ({@code xn--...}, RFC 3492). The cause of
   * a failure is left out: it may repeat the domain.
   */
  private static String ascii(String recipient) {
    var domain = recipient.lastIndexOf('@') + 1;
    try {
      return recipient.substring(0, domain) + IDN.toASCII(recipient.substring(domain));
    } catch (IllegalArgumentException _) {
      throw new MailRefused("The domain of the address cannot be written in ASCII");
    }
  }

  private static Content utf8(String text) {
    return Content.builder().charset("UTF-8").data(text).build();
  }

  /**
   * A name in a header may hold ASCII only; RFC 2047 wraps the rest, at most 75 characters a word
   * and none cut inside a character.
   */
  private static String encodedWords(String name) {
    var characters = name.codePoints().mapToObj(Character::toString).toList();
    return IntStream.iterate(0, from -> from < characters.size(), from -> from + WORD_LENGTH)
        .mapToObj(from -> characters.subList(from, Math.min(from + WORD_LENGTH, characters.size())))
        .map(part -> String.join("", part).getBytes(UTF_8))
        .map(bytes -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=")
        .collect(Collectors.joining(" "));
  }
}
