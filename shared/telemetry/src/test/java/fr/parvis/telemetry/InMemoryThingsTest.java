package fr.parvis.telemetry;

final class InMemoryThingsTest implements ThingsContract {

  @Override
  public Things things() {
    return new InMemoryThings();
  }
}
