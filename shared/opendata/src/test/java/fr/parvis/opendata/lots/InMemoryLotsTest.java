package fr.parvis.opendata.lots;

final class InMemoryLotsTest implements LotsContract {
  @Override
  public Lots lots() {
    return new InMemoryLots();
  }
}
