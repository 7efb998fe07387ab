package fr.parvis.procedures;

final class InMemoryRequestsTest implements RequestsContract {

  @Override
  public Requests requests() {
    return new InMemoryRequests();
  }
}
