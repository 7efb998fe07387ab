package fr.parvis.procedures;

import fr.parvis.domain.Language;
import fr.parvis.domain.Stale;
import fr.parvis.people.Contact;
import fr.parvis.people.People;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Records who files, so that requests hold an id only.
 *
 * <p>Without an account each request makes its own person: two requests with one mail address are
 * never joined, for an address proves nobody.
 */
public final class Applicants {

  /** Changes of the same person that ours may meet before it gives up. */
  private static final int MAX_TRIES = 4;

  private final People people;
  private final InstantSource clock;

  /**
   * @param people who is known
   * @param clock tells now
   */
  public Applicants(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /** The person of an account, known or new. */
  PersonId signedIn(
      Origin.Account account, PersonId newcomer, String jurisdiction, Language language) {
    var contact = account.mail().filter(Contact::isMail).map(Contact::new);
    var person =
        Person.withAccount(
            newcomer, account.signIn(), jurisdiction, contact, language, clock.instant());
    return people.findOrAdd(account.signIn(), person).id();
  }

  /** The person of a request without account, reached at an address from now on. */
  PersonId reachedAt(PersonId id, Contact contact, String jurisdiction, Language language) {
    return Stale.again(MAX_TRIES, () -> reachedOnce(id, contact, jurisdiction, language));
  }

  private PersonId reachedOnce(
      PersonId id, Contact contact, String jurisdiction, Language language) {
    var reached = Optional.of(contact);
    var person =
        people.addOrFind(
            Person.withoutAccount(id, jurisdiction, reached, language, clock.instant()));
    if (!person.contact().equals(reached)) {
      people.replace(person.reachedBy(reached, language));
    }
    return id;
  }

  /** How to reach who files a request, if it is known. */
  public Optional<Contact> contact(Request request) {
    return request.personId().map(PersonId::new).flatMap(people::find).flatMap(Person::contact);
  }
}
