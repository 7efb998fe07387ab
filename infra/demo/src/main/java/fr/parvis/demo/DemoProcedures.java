package fr.parvis.demo;

import fr.parvis.json.Json;
import fr.parvis.procedures.DocumentRules;
import fr.parvis.procedures.ImportProcedure;
import fr.parvis.procedures.PublishProcedure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts the demo's procedures and requests into a deployment, through the same use cases as a
 * manager, a resident and an agent, only at times in the past. See docs/decisions/0053.
 */
public final class DemoProcedures {

  private final Path folder;
  private final DemoStores stores;
  private final String followKey;
  private final InstantSource clock;

  /**
   * @param folder infra/demo of the checkout
   * @param stores where it goes
   * @param followKey the deployment's parameter FollowKey, so that follow links work
   * @param clock tells now
   */
  public DemoProcedures(Path folder, DemoStores stores, String followKey, InstantSource clock) {
    this.folder = folder;
    this.stores = stores;
    this.followKey = followKey;
    this.clock = clock;
  }

  /** Publishes the procedures as the checkout has them; again is harmless. */
  public void putProcedures() {
    documents().forEach(this::publish);
  }

  /** Puts the requests, unless they are there. What was cut off by a kill goes on where it was. */
  public void putRequests() {
    var entries = Json.read(text(folder.resolve("requests.json")), DemoRequests.class).requests();
    var territory = stores.territories().get();
    var calendar = new Calendar(territory.zoneId(), clock.instant());
    for (int number = 0; number < entries.size(); number++) {
      new DemoRequest(stores, followKey, territory, calendar, entries.get(number))
          .put("demo-request-" + number);
    }
  }

  private void publish(Path file) {
    var rules = new DocumentRules(stores.territories());
    var importing = new ImportProcedure(stores.procedures(), rules, clock);
    var document = Json.parse(text(file));
    var there = stores.procedures().find(document.path("id").asText());
    if (there.filter(kept -> kept.document().json().equals(document)).isPresent()) {
      return;
    }
    var kept =
        there
            .map(known -> importing.run(known.id(), known.version(), document))
            .orElseGet(() -> importing.run(document));
    new PublishProcedure(stores.procedures(), rules, clock).run(kept.id(), kept.version());
  }

  private List<Path> documents() {
    try (var files = Files.list(folder.resolve("procedures"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo's procedures", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo town", e);
    }
  }
}
