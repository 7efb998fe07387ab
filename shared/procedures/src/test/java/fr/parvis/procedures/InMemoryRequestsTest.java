package fr.parvis.procedures;

final class InMemoryRequestsTest implements RequestsContract, ExamplesContract {

  @Override
  public Requests requests() {
    return new InMemoryRequests();
  }
}
