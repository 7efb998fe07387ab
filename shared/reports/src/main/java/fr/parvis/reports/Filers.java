package fr.parvis.reports;

import fr.parvis.domain.Stale;
import fr.parvis.follow.Attempts;
import fr.parvis.people.Contact;
import fr.parvis.people.People;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Records who files, so that reports hold an id only.
 *
 * <p>Without an account each filing makes its own person: two filings with one mail address are
 * never joined, for an address proves nobody. A filing without address and account makes none:
 * there is nobody to answer to.
 */
public final class Filers {

  /** Requests of one person at the same moment that may change them under our hands. */
  private static final int MAX_TRIES = 4;

  private final People people;
  private final InstantSource clock;

  /**
   * @param people who is known
   * @param clock tells now
   */
  public Filers(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /** The id of who files; a repeat of the attempt gives the same. */
  Optional<String> record(FilingRules.Checked filing, Attempts.Attempt attempt, Origin origin) {
    var now = clock.instant();
    return origin
        .account()
        .map(account -> withAccount(account, filing, attempt, now))
        .or(() -> filing.contact().map(contact -> withoutAccount(contact, filing, attempt, now)))
        .map(Person::id)
        .map(PersonId::value);
  }

  private Person withoutAccount(
      Contact contact, FilingRules.Checked filing, Attempts.Attempt attempt, Instant now) {
    return people.addOrFind(
        Person.withoutAccount(
            attempt.personId(),
            filing.place().insee(),
            Optional.of(contact),
            filing.language(),
            now));
  }

  /** The address in a form is proved by nobody: an account is answered there only without one. */
  private Person withAccount(
      Origin.Account account, FilingRules.Checked filing, Attempts.Attempt attempt, Instant now) {
    var contact = account.mail().filter(Contact::isMail).map(Contact::new).or(filing::contact);
    var newcomer =
        Person.withAccount(
            attempt.newcomer(),
            account.signIn(),
            filing.place().insee(),
            contact,
            filing.language(),
            now);
    return Stale.again(
        MAX_TRIES, () -> reached(people.findOrAdd(account.signIn(), newcomer), filing));
  }

  private Person reached(Person known, FilingRules.Checked filing) {
    if (filing.contact().isEmpty() || known.contact().isPresent()) {
      return known;
    }
    var reached = known.reachedBy(filing.contact(), filing.language());
    people.replace(reached);
    return reached;
  }
}
