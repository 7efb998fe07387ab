package fr.parvis.mail;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A ledger without a table, for the tests of whoever sends mails; it keeps the same contract, by
 * the same tests.
 */
public final class InMemorySentMails implements SentMails {

  private final Map<String, Long> versions = new ConcurrentHashMap<>();

  @Override
  public boolean wasTold(String about, String recipient, long version) {
    return versions.getOrDefault(about + "#" + recipient, Long.MIN_VALUE) >= version;
  }

  @Override
  public void record(Told told) {
    versions.merge(told.about() + "#" + told.recipient(), told.version(), Math::max);
  }
}
