package fr.parvis.reusers;

import java.time.InstantSource;

class InMemoryReusersTest implements ReusersContract {
  @Override
  public Reusers reusers(InstantSource clock) {
    return new InMemoryReusers(clock);
  }
}
