package fr.parvis.territory;

class InMemoryTerritoriesTest implements TerritoriesContract {

  @Override
  public Territories territories() {
    return new InMemoryTerritories();
  }
}
