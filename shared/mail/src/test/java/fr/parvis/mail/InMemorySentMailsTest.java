package fr.parvis.mail;

final class InMemorySentMailsTest implements SentMailsContract {

  @Override
  public SentMails sentMails() {
    return new InMemorySentMails();
  }
}
