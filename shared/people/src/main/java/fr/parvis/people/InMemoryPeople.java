package fr.parvis.people;

import fr.parvis.domain.Stale;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * People without a table, for the tests of whoever asks people. It keeps the same contract as the
 * real store, by the same tests.
 */
public final class InMemoryPeople implements People {

  private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
  private final Map<SignIn, PersonId> signIns = new ConcurrentHashMap<>();
  private final InstantSource clock;

  /** {@code clock} tells who is forgotten. */
  public InMemoryPeople(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return Optional.ofNullable(people.get(id))
        .filter(person -> !person.isForgotten(clock.instant()));
  }

  @Override
  public Optional<Person> find(SignIn signIn) {
    return Optional.ofNullable(signIns.get(signIn)).flatMap(this::find);
  }

  @Override
  public Person addOrFind(Person person) {
    return people.computeIfAbsent(person.id(), id -> person);
  }

  @Override
  public Person findOrAdd(SignIn signIn, Person newcomer) {
    return addOrFind(newcomer.withId(signIns.computeIfAbsent(signIn, s -> newcomer.id())));
  }

  @Override
  public void erase(PersonId id) {
    people.remove(id);
    signIns.values().removeIf(id::equals);
  }

  @Override
  public void replace(Person person) {
    people.compute(
        person.id(),
        (id, present) -> {
          if (present == null || present.version() != person.version() - 1) {
            throw new Stale("The Person was changed since it was read");
          }
          return person;
        });
  }
}
