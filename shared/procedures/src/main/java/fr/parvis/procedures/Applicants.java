package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Language;
import fr.parvis.domain.Stale;
import fr.parvis.people.Claim;
import fr.parvis.people.Contact;
import fr.parvis.people.People;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import java.time.Instant;
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

  /** The person whom an agent files for, reached at an address they told. */
  PersonId reachedAt(PersonId id, Contact contact, String jurisdiction, Language language) {
    var reached = Optional.of(contact);
    return people
        .addOrFind(Person.withoutAccount(id, jurisdiction, reached, language, clock.instant()))
        .id();
  }

  /** The person of a request says where to reach them; nothing changes until it is proved. */
  PersonId claim(Request request, Contact contact, Instant at) {
    var filing = request.filing();
    var claim = new Claim(contact, request.reference().value(), at);
    var newcomer =
        Person.withoutAccount(
            id(request),
            filing.jurisdiction(),
            Optional.empty(),
            filing.language(),
            clock.instant());
    return Stale.again(MAX_TRIES, () -> claimOnce(newcomer, claim));
  }

  private PersonId claimOnce(Person newcomer, Claim claim) {
    var person = people.addOrFind(newcomer);
    people.replace(person.claiming(Optional.of(claim)));
    return person.id();
  }

  /** The address that a check is to prove, unless another was claimed since. */
  Optional<Contact> claimed(Request request, MailCheck check) {
    return person(request).flatMap(person -> claimed(person, request, check));
  }

  /**
   * The address of a check is the person's from now on; a repeat changes nothing.
   *
   * @throws Conflict {@code code-expired} when another was claimed since
   */
  void prove(Request request, MailCheck check) {
    Stale.again(MAX_TRIES, () -> proveOnce(request, check));
  }

  private Person proveOnce(Request request, MailCheck check) {
    var person = person(request).filter(known -> claimed(known, request, check).isPresent());
    var known =
        person.orElseThrow(() ->
            new Conflict("code-expired", "Another address was given since; ask for another code"));
    var claimed = claimed(known, request, check);
    if (!known.contact().equals(claimed)) {
      people.replace(known.reachedBy(claimed, request.filing().language()));
    }
    return known;
  }

  /**
   * The town receives a request: who filed it is known as long as the request, and forgotten with
   * it.
   *
   * @return whether they are still known, or nobody is to be
   */
  boolean keep(Request request) {
    return request.personId().isEmpty()
        || Stale.again(MAX_TRIES, () -> keepOnce(request)).isPresent();
  }

  private Optional<Person> keepOnce(Request request) {
    var person = person(request);
    person
        .filter(known -> known.expiresAt().isPresent())
        .ifPresent(known -> people.replace(known.kept()));
    return person;
  }

  /** Nobody files a request any more: who has no account is forgotten with it. */
  void forget(Request request) {
    if (request.filing().account()) {
      Stale.again(MAX_TRIES, () -> takeBackOnce(request));
    } else {
      people.erase(id(request));
    }
  }

  private Optional<Person> takeBackOnce(Request request) {
    var person =
        person(request)
            .filter(known ->
                known
                    .claim()
                    .filter(c -> c.about().equals(request.reference().value()))
                    .isPresent());
    person.ifPresent(known -> people.replace(known.claiming(Optional.empty())));
    return person;
  }

  /** An account leaves: its address and its sign-ins are forgotten. */
  void forget(PersonId id) {
    people.erase(id);
  }

  /** Where who files a request is reached, if it is known and theirs. */
  public Optional<Contact> contact(Request request) {
    return person(request).flatMap(Person::contact);
  }

  /**
   * Where who files a request is reached, or says so.
   *
   * @param contact the address
   * @param confirmed whether it is proved
   */
  public record Reach(Contact contact, boolean confirmed) {}

  /** Where who files a request is reached; else where they say they are. */
  public Optional<Reach> reach(Request request) {
    return person(request).flatMap(person -> reach(person, request));
  }

  private static Optional<Reach> reach(Person person, Request request) {
    var account = request.filing().account() && person.contact().isPresent();
    var drafted =
        request.status() == Status.DRAFT ? request.mailCheck() : Optional.<MailCheck>empty();
    var proving = drafted.filter(check -> !account && !check.isConfirmed());
    var proved = account || request.mailCheck().filter(MailCheck::isConfirmed).isPresent();
    return proving
        .flatMap(check -> claimed(person, request, check))
        .map(contact -> new Reach(contact, false))
        .or(() -> person.contact().map(contact -> new Reach(contact, proved)));
  }

  private static Optional<Contact> claimed(Person person, Request request, MailCheck check) {
    return person.claimed(request.reference().value(), check.askedAt());
  }

  private Optional<Person> person(Request request) {
    return request.personId().map(PersonId::new).flatMap(people::find);
  }

  /** A draft's person has the same id each time it is asked for, and nobody can guess it. */
  private static PersonId id(Request request) {
    return request
        .personId()
        .map(PersonId::new)
        .orElseGet(() -> PersonId.derivedFrom(request.filing().followSecretHash()));
  }
}
