package fr.parvis.people;

import fr.parvis.domain.Stale;
import java.util.Optional;

/** Who is known. */
public interface People {

  /** The person of an id, unless forgotten. */
  Optional<Person> find(PersonId id);

  /** The person of a sign-in, if they were here before. */
  Optional<Person> find(SignIn signIn);

  /** Adds the person unless their id is taken; gives the one that has it. */
  Person addOrFind(Person person);

  /**
   * The person of a sign-in. {@code newcomer} is added when nobody has it, under an id that a
   * repeat finds again.
   */
  Person findOrAdd(SignIn signIn, Person newcomer);

  /**
   * Replaces the version before this one.
   *
   * @throws Stale when it is not the present one
   */
  void replace(Person person);

  /** Forgets a person and their sign-ins, whole and at once; again is harmless. */
  void erase(PersonId id);
}
