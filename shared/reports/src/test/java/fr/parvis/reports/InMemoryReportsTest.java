package fr.parvis.reports;

final class InMemoryReportsTest implements ReportsContract {

  @Override
  public Reports reports() {
    return new InMemoryReports();
  }
}
