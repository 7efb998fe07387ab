package fr.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.reports.Report;
import fr.parvis.reports.Reports;
import fr.parvis.reports.Status;
import fr.parvis.reports.dynamo.DynamoReports;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoTownTest {
  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  /** Early, so that reports of "today at 9" are still to come. */
  private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

  private final DemoTown.Tables tables =
      new DemoTown.Tables(
          TABLES.create("TerritoryTable"),
          TABLES.create("PeopleTable"),
          TABLES.create("ReportsTable"));

  @Test
  void putSettings_givesATerritoryThatKeepsItsOwnRules() {
    town(MORNING).putSettings();
    var territory = new DynamoTerritories(TABLES.client(), tables.territory()).get();
    assertThat(territory.name()).isEqualTo("Valmerle");
    assertThat(territory.categories()).hasSizeGreaterThan(24);
    assertThat(territory.services()).hasSizeGreaterThan(5);
  }

  @Test
  void putReports_fillsTheTown_withEveryStatus() {
    town(MORNING).putReports();
    assertThat(reports()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(reports()).extracting(Report::status).contains(Status.values());
    assertThat(reports()).anyMatch(report -> report.isLate(MORNING));
  }

  @Test
  void putReports_tellsNothingOfTheFuture() {
    town(MORNING).putReports();
    assertThat(reports())
        .allSatisfy(report -> {
          assertThat(report.updatedAt()).isBeforeOrEqualTo(MORNING);
          assertThat(report.history()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        });
  }

  @Test
  void putReports_again_changesNothing() {
    town(MORNING).putReports();
    var before = reports();
    town(MORNING.plus(Duration.ofDays(1))).putReports();
    assertThat(reports()).isEqualTo(before);
  }

  private DemoTown town(Instant now) {
    return new DemoTown(
        Path.of(System.getProperty("parvis.root"), "infra/demo"),
        TABLES.client(),
        tables,
        "a follow key of the tests, long enough",
        InstantSource.fixed(now));
  }

  private List<Report> reports() {
    var all =
        new Reports.Received(
            Set.of("37999", "37998"),
            MORNING.minus(Duration.ofDays(60)),
            MORNING,
            Optional.empty(),
            Optional.empty());
    return new DynamoReports(TABLES.client(), tables.reports())
        .listReceived(all, 100, Optional.empty())
        .items();
  }
}
