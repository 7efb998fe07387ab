package fr.parvis.people;

import fr.parvis.domain.Language;
import fr.parvis.events.PersonRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody the town answers to.
 *
 * @param id names the person everywhere else
 * @param jurisdiction INSEE code of the commune where they became known
 * @param contact how to reach them, if they said so
 * @param claim where they say they can be reached as well, until that is proved
 * @param language what they read
 * @param signIns their accounts; empty for who files without one
 * @param recordedAt when they became known
 * @param expiresAt when they are forgotten; empty with an account, and while a request is kept
 * @param version grows by one with each change
 */
public record Person(
    PersonId id,
    String jurisdiction,
    Optional<Contact> contact,
    Optional<Claim> claim,
    Language language,
    List<SignIn> signIns,
    Instant recordedAt,
    Optional<Instant> expiresAt,
    long version) {

  /**
   * Who files without an account is forgotten after a year: longer than a report takes, so that
   * every answer reaches them. Who files a request is {@link #kept} when the town receives it.
   */
  public static final Duration WITHOUT_ACCOUNT = Duration.ofDays(365);

  /** Keeps its own copy of the sign-ins. */
  public Person {
    signIns = List.copyOf(signIns);
  }

  /** Somebody who files without an account. */
  public static Person withoutAccount(
      PersonId id, String jurisdiction, Optional<Contact> contact, Language language, Instant now) {
    var forgotten = Optional.of(now.plus(WITHOUT_ACCOUNT));
    return new Person(
        id, jurisdiction, contact, Optional.empty(), language, List.of(), now, forgotten, 1);
  }

  /** Somebody who signed in for the first time. */
  public static Person withAccount(
      PersonId id,
      SignIn signIn,
      String jurisdiction,
      Optional<Contact> contact,
      Language language,
      Instant now) {
    var signIns = List.of(signIn);
    return new Person(
        id, jurisdiction, contact, Optional.empty(), language, signIns, now, Optional.empty(), 1);
  }

  /** The same person, under the id that their sign-in already has. */
  public Person withId(PersonId known) {
    return new Person(
        known, jurisdiction, contact, claim, language, signIns, recordedAt, expiresAt, version);
  }

  /** The same person, reached and spoken to otherwise. */
  public Person reachedBy(Optional<Contact> newContact, Language newLanguage) {
    return changed(newContact, claim, newLanguage, expiresAt);
  }

  /**
   * The same person, who says where else they can be reached, or takes it back. Who says so without
   * an account is known for a year from then on.
   */
  public Person claiming(Optional<Claim> next) {
    var end = next.map(Claim::at).map(at -> at.plus(WITHOUT_ACCOUNT));
    return changed(contact, next, language, expiresAt.flatMap(old -> end.or(() -> expiresAt)));
  }

  /** The same person, known until whoever keeps something of theirs has them erased. */
  public Person kept() {
    return changed(contact, claim, language, Optional.empty());
  }

  /** The address that was claimed for something at an instant, if nothing was claimed since. */
  public Optional<Contact> claimed(String about, Instant at) {
    return claim.filter(c -> c.about().equals(about) && c.at().equals(at)).map(Claim::contact);
  }

  private Person changed(
      Optional<Contact> newContact,
      Optional<Claim> newClaim,
      Language newLanguage,
      Optional<Instant> newEnd) {
    return new Person(
        id,
        jurisdiction,
        newContact,
        newClaim,
        newLanguage,
        signIns,
        recordedAt,
        newEnd,
        version + 1);
  }

  /** Whether the person is forgotten at {@code now}, though the table may still hold them. */
  public boolean isForgotten(Instant now) {
    return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
  }

  /** The news that the person became known. */
  public PersonRecorded recorded() {
    return new PersonRecorded(jurisdiction, recordedAt, id.value(), version);
  }

  /** Says the id only, so that no log can tell who it is. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
