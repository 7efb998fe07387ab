package fr.parvis.mail;

/**
 * The ledger of mails sent: one line per thing and recipient, holding the newest version told.
 *
 * <p>Events come at least once and in any order. A version that was told, or that is older than one
 * told, needs no mail. The order is look, send, record: a crash between the last two sends a mail
 * twice, never loses one.
 */
public interface SentMails {

  /** Whether this version of the thing, or a newer one, was told to the recipient. */
  boolean wasTold(String about, String recipient, long version);

  /** Records a mail; one about an older version than the recorded changes nothing. */
  void record(Told told);
}
