package fr.parvis.telemetry;

final class InMemoryZonesTest implements ZonesContract {

  @Override
  public Zones zones() {
    return new InMemoryZones();
  }
}
