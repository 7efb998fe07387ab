package fr.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Page;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.pieces.InMemoryFolders;
import fr.parvis.pieces.InMemoryPieceFiles;
import fr.parvis.procedures.InMemoryProcedures;
import fr.parvis.procedures.InMemoryRequests;
import fr.parvis.procedures.Procedure;
import fr.parvis.procedures.ProcedureSummary;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.RequestLine;
import fr.parvis.procedures.Status;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Service;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoProceduresTest {

  /** Early, so that what happens "today at 9" is still to come. */
  private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

  private static final Path FOLDER = Path.of(System.getProperty("parvis.root"), "infra/demo");

  private final InMemoryTerritories territories = territories();
  private final InMemoryProcedures procedures = new InMemoryProcedures();
  private final InMemoryRequests requests = new InMemoryRequests();
  private final InMemoryPieceFiles files = new InMemoryPieceFiles();
  private final DemoStores stores =
      new DemoStores(
          territories,
          procedures,
          requests,
          new InMemoryPeople(InstantSource.fixed(MORNING)),
          new InMemoryFolders(),
          files,
          (upload, content) -> files.put(upload.url(), content));

  @Test
  void putProcedures_publishesEachOfTheCheckout_once() {
    demo(MORNING).putProcedures();
    demo(MORNING).putProcedures();
    assertThat(procedures.list())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(Procedure.State.PUBLISHED))
        .extracting(ProcedureSummary::published)
        .containsOnly(1);
  }

  @Test
  void putRequests_fillsTheTown_withEveryStatus_andNothingOfTheFuture() {
    put(MORNING);
    assertThat(all()).extracting(Request::status).contains(Status.values());
    assertThat(all())
        .anyMatch(request -> request.line().isLate(MORNING, territories.get().zoneId()));
    assertThat(all())
        .allSatisfy(request -> assertThat(request.updatedAt()).isBeforeOrEqualTo(MORNING));
  }

  @Test
  void putRequests_again_changesNothing() {
    put(MORNING);
    var before = all();
    put(MORNING.plus(Duration.ofDays(1)));
    assertThat(all().equals(before)).isTrue();
  }

  private void put(Instant now) {
    demo(now).putProcedures();
    demo(now).putRequests();
  }

  private DemoProcedures demo(Instant now) {
    return new DemoProcedures(
        FOLDER, stores, "a follow key of the tests, long enough", InstantSource.fixed(now));
  }

  /** Those that services have or had, and drafts, that are forgotten one day. */
  private List<Request> all() {
    var services =
        territories.get().services().stream().map(Service::id).collect(Collectors.toSet());
    var drafts = requests.listDue(LocalDate.parse("2099-01-01"), 1000).stream().map(requests::get);
    return Stream.of(
            whole(requests.listOpen(services, 100, Optional.empty())),
            whole(requests.listEnded(services, 100, Optional.empty())),
            drafts.filter(request -> request.status() == Status.DRAFT))
        .flatMap(found -> found)
        .toList();
  }

  private Stream<Request> whole(Page<RequestLine> page) {
    return page.items().stream().map(RequestLine::reference).map(requests::get);
  }

  private static InMemoryTerritories territories() {
    var territories = new InMemoryTerritories();
    try {
      territories.put(Territory.parse(Files.readString(FOLDER.resolve("territory.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return territories;
  }
}
