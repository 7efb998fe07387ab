package fr.parvis.mail;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.mail.dynamo.DynamoSentMails;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoSentMailsTest implements SentMailsContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public SentMails sentMails() {
    return new DynamoSentMails(TABLES.client(), TABLES.create("MailTable"));
  }
}
