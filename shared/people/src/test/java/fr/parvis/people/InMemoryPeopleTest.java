package fr.parvis.people;

import java.time.InstantSource;

class InMemoryPeopleTest implements PeopleContract {

  @Override
  public People people(InstantSource clock) {
    return new InMemoryPeople(clock);
  }
}
