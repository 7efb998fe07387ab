package fr.parvis.demo;

import fr.parvis.follow.Attempts;
import fr.parvis.json.Json;
import fr.parvis.people.dynamo.DynamoPeople;
import fr.parvis.reports.Reports;
import fr.parvis.reports.dynamo.DynamoReports;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts the demo town into a deployment's tables, through the same use cases as a resident and an
 * agent, only at times in the past. See docs/decisions/0053.
 */
public final class DemoTown {
  private static final Duration SHOWN = Duration.ofDays(89);

  private final Path folder;
  private final DynamoDbClient client;
  private final Tables tables;
  private final String followKey;
  private final InstantSource clock;

  /**
   * @param folder infra/demo of the checkout
   * @param client of the deployment
   * @param tables names of its tables
   * @param followKey its parameter FollowKey, so that follow links work
   * @param clock tells now
   */
  public DemoTown(
      Path folder, DynamoDbClient client, Tables tables, String followKey, InstantSource clock) {
    this.folder = folder;
    this.client = client;
    this.tables = tables;
    this.followKey = followKey;
    this.clock = clock;
  }

  /** Names of the tables that the town is put into. */
  public record Tables(String territory, String people, String reports) {}

  /** Puts the territory's settings. Again is harmless. */
  public void putSettings() {
    territories().put(settings());
  }

  /** Puts the reports, unless they are there. What was cut off by a kill goes on where it was. */
  public void putReports() {
    put(Json.read(text("reports.json"), DemoReports.class).reports(), "demo-", SHOWN);
  }

  /** Puts what the town has mended long ago, unless it is there. */
  public void putPastReports() {
    var past = Json.read(text("past-reports.json"), PastReports.class);
    put(past.entries(), "demo-past-", Duration.ofDays(past.days()));
  }

  private void put(List<DemoReports.Entry> entries, String key, Duration span) {
    var reports = new DynamoReports(client, tables.reports());
    var territory = settings();
    if (shown(reports, territory, entries.size(), span) >= entries.size()) {
      return;
    }
    var people = new DynamoPeople(client, tables.people(), clock);
    // Every report has a key of its own, so nothing is left to chance.
    var filing =
        new DemoFiling(
            reports, people, new Attempts(followKey, new Random(0)), followKey, territory);
    var calendar = new Calendar(territory.zoneId(), clock.instant());
    for (int number = 0; number < entries.size(); number++) {
      filing.put(entries.get(number), key + number, calendar);
    }
  }

  private int shown(Reports reports, Territory territory, int most, Duration span) {
    var communes =
        territory.communes().stream().map(commune -> commune.insee()).collect(Collectors.toSet());
    var now = clock.instant();
    var received =
        new Reports.Received(communes, now.minus(span), now, Optional.empty(), Optional.empty());
    return reports.listReceived(received, most, Optional.empty()).items().size();
  }

  private Territories territories() {
    return new DynamoTerritories(client, tables.territory());
  }

  private Territory settings() {
    return Territory.parse(text("territory.json"));
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo town", e);
    }
  }
}
