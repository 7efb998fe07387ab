package fr.parvis.procedures;

final class InMemoryProceduresTest implements ProceduresContract {

  @Override
  public Procedures procedures() {
    return new InMemoryProcedures();
  }
}
