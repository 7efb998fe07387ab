package fr.parvis.reports;

import fr.parvis.people.Contact;
import fr.parvis.people.People;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import fr.parvis.people.SignIn;
import java.util.Optional;

/** People of whom one is changed by another request just before the first replacement. */
final class ChangedOnceMeanwhile implements People {

  private final People kept;
  private boolean changed;

  ChangedOnceMeanwhile(People kept) {
    this.kept = kept;
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return kept.find(id);
  }

  @Override
  public Optional<Person> find(SignIn signIn) {
    return kept.find(signIn);
  }

  @Override
  public Person addOrFind(Person person) {
    return kept.addOrFind(person);
  }

  @Override
  public void erase(PersonId id) {
    kept.erase(id);
  }

  @Override
  public Person findOrAdd(SignIn signIn, Person newcomer) {
    return kept.findOrAdd(signIn, newcomer);
  }

  @Override
  public void replace(Person person) {
    if (!changed) {
      changed = true;
      var present = kept.find(person.id()).orElseThrow();
      var elsewhere = Optional.of(new Contact("elsewhere@habitants.example"));
      kept.replace(present.reachedBy(elsewhere, present.language()));
    }
    kept.replace(person);
  }
}
