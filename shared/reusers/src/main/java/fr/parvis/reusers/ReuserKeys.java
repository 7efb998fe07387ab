package fr.parvis.reusers;

import fr.parvis.access.SecretHash;
import fr.parvis.domain.Denied;
import fr.parvis.domain.Language;
import fr.parvis.domain.PlainText;
import fr.parvis.domain.Violations;
import fr.parvis.people.Contact;
import fr.parvis.people.People;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Gives keys, and tells whose a key is. */
public final class ReuserKeys {

  private static final int MAX_NAME = 100;
  private static final int MAX_USE = 1000;

  private final Reusers reusers;
  private final People people;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param reusers who has a key
   * @param people who knows how to reach them
   * @param clock tells now
   * @param random makes keys that nobody guesses
   */
  public ReuserKeys(Reusers reusers, People people, InstantSource clock, RandomGenerator random) {
    this.reusers = reusers;
    this.people = people;
    this.clock = clock;
    this.random = random;
  }

  /**
   * What somebody says who asks for a key.
   *
   * @param name of the application or the organisation
   * @param mail where its people are reached
   * @param use what the data is for
   */
  public record Asked(String name, String mail, String use) {}

  /**
   * A key, which is told once.
   *
   * @param reuser whose it is
   * @param apiKey the key
   */
  public record Given(Reuser reuser, String apiKey) {

    /** Says nothing of the key, so that no log can tell it. */
    @Override
    public String toString() {
      return "Given[" + reuser.id() + "]";
    }
  }

  /**
   * Gives a key.
   *
   * @param jurisdiction INSEE code of the commune that gives it
   * @throws fr.parvis.domain.Invalid with every broken rule
   */
  public Given give(Asked asked, String jurisdiction, Language language) {
    var name = PlainText.clean(asked.name());
    var use = PlainText.clean(asked.use());
    check(name, asked.mail(), use);
    var now = clock.instant();
    var key = ApiKey.random(random);
    var endsAt = now.plus(Reuser.KEPT);
    var person =
        new Person(
            PersonId.random(random),
            jurisdiction,
            Optional.of(new Contact(asked.mail())),
            Optional.empty(),
            language,
            List.of(),
            now,
            Optional.of(endsAt),
            1);
    people.addOrFind(person);
    var hash = SecretHash.of(key.secret());
    var reuser = new Reuser(key.reuser(), name, use, person.id(), hash, List.of(), now, endsAt, 1);
    reusers.add(reuser);
    return new Given(reuser, key.text());
  }

  /**
   * The holder of a key.
   *
   * @throws Denied without a key, or with one that is nobody's: the two read alike
   */
  public Reuser holder(Optional<String> apiKey) {
    return apiKey
        .flatMap(ApiKey::parse)
        .flatMap(key ->
            reusers.find(key.reuser()).filter(reuser -> reuser.keyHash().matches(key.secret())))
        .orElseThrow(() -> new Denied("The api-key is none of ours"));
  }

  /** Forgets a re-user, and how to reach them. */
  public void forget(Reuser reuser) {
    reusers.erase(reuser.id());
    people
        .find(reuser.person())
        .ifPresent(person -> people.replace(person.reachedBy(Optional.empty(), person.language())));
  }

  private static void check(String name, String mail, String use) {
    var violations = new Violations();
    if (violations.required(name, "#/name")) {
      violations.check(
          name.length() <= MAX_NAME, "#/name", "too-long", "has at most 100 characters");
    }
    if (violations.required(use, "#/use")) {
      violations.check(use.length() <= MAX_USE, "#/use", "too-long", "has at most 1000 characters");
    }
    violations.check(Contact.isMail(mail), "#/mail", "not-a-mail", "is a mail address");
    violations.throwIfAny();
  }
}
