package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of requests does. */
interface RequestsContract {

  Set<String> ROADS = Set.of("voirie");

  Requests requests();

  @Test
  default void find_givesBackEverything_throughAWholeLife() {
    var town = new Samples(requests());
    var request = town.draft();
    assertThat(town.requests.get(request.reference())).isEqualTo(request);
    new WholeLife(town)
        .of(
            request,
            next ->
                assertThat(town.requests.get(request.reference()))
                    .as(next.status().word())
                    .isEqualTo(next));
  }

  @Test
  default void find_givesBackThePayment() {
    var town = Samples.withFee(requests(), "{\"kind\": \"fixed\", \"cents\": 3500}");
    var draft = town.draft();
    assertThat(town.requests.get(draft.reference())).isEqualTo(draft);
    var paid =
        new RecordPayment(town.requests, town)
            .run(draft.reference(), WholeLife.AGENT, new RecordPayment.Command("paid", "R-1"));
    assertThat(town.requests.get(draft.reference())).isEqualTo(paid);
  }

  @Test
  default void add_throwsConflict_whenReferenceTaken() {
    var town = new Samples(requests());
    var draft = town.draft();
    assertThatThrownBy(() -> town.requests.add(draft)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> town.requests.get(Reference.ofBits(99))).isInstanceOf(NotFound.class);
  }

  @Test
  default void replaceAndErase_throwStale_whenChangedSinceRead() {
    var town = new Samples(requests());
    var draft = town.draft();
    var confirmed = new WholeLife(town).confirmed(draft);
    assertThatThrownBy(() -> town.requests.replace(draft.change(Samples.THURSDAY).quietly()))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> town.requests.erase(draft)).isInstanceOf(Stale.class);
    town.requests.erase(confirmed);
    assertThat(town.requests.find(draft.reference())).isEmpty();
  }

  @Test
  default void change_triesAgain_whenSomebodyElseWasFaster() {
    var town = new Samples(requests());
    var draft = town.draft();
    var tries = new ArrayList<Long>();
    var changed =
        town.requests.change(
            draft.reference(),
            request -> {
              if (tries.isEmpty()) {
                town.requests.replace(request.change(Samples.THURSDAY).quietly());
              }
              tries.add(request.version());
              return request.change(Samples.THURSDAY).quietly();
            });
    assertThat(tries).containsExactly(1L, 2L);
    assertThat(changed.version()).isEqualTo(3);
  }

  @Test
  default void listOpen_hasTheOneDueFirstInFront_andNoDraft() {
    var town = new Samples(requests());
    var life = new WholeLife(town);
    town.draft();
    var later = new ArrayList<Reference>();
    for (var day : List.of("2026-11-23", "2026-11-20", "2026-11-25")) {
      town.at(day + "T10:00:00Z");
      later.add(life.submitted(town.draft()).reference());
    }
    assertThat(all(after -> town.requests.listOpen(ROADS, 2, after)))
        .containsExactly(later.get(1), later.get(0), later.get(2));
    assertThat(town.requests.listOpen(Set.of("ecoles"), 2, Optional.empty()).items()).isEmpty();
  }

  /** As far as the indexes hold it, through a whole life. */
  @Test
  default void lists_giveTheLine_ofWhateverARequestBecomes() {
    var town = new Samples(requests());
    new WholeLife(town)
        .of(
            town.draft(),
            next -> {
              var lists =
                  Stream.of(
                      town.requests.listOpen(ROADS, 9, Optional.empty()),
                      town.requests.listEnded(ROADS, 9, Optional.empty()));
              var expected =
                  next.status() == Status.DRAFT ? List.<RequestLine>of() : List.of(next.line());
              assertThat(lists.flatMap(page -> page.items().stream()))
                  .as(next.status().word())
                  .isEqualTo(expected);
            });
  }

  @Test
  default void listEnded_hasTheLastThatEndedInFront() {
    var town = new Samples(requests());
    var life = new WholeLife(town);
    var first = life.submitted(town.draft());
    var second = life.submitted(town.draft());
    town.at("2026-11-20T10:00:00Z");
    life.withdrawn(second);
    town.at("2026-11-21T10:00:00Z");
    life.withdrawn(first);
    assertThat(all(after -> town.requests.listEnded(ROADS, 1, after)))
        .containsExactly(first.reference(), second.reference());
    assertThat(town.requests.listOpen(ROADS, 9, Optional.empty()).items()).isEmpty();
  }

  @Test
  default void listEnded_keepsItsOrder_whenAPaymentIsNotedLongAfterTheEnd() {
    var town = Samples.withFee(requests(), "{\"kind\": \"fixed\", \"cents\": 3500}");
    var life = new WholeLife(town);
    var first = life.submitted(town.draft());
    var second = life.submitted(town.draft());
    life.withdrawn(first);
    town.at("2026-11-20T10:00:00Z");
    var last = life.withdrawn(second).reference();
    town.at("2027-11-10T10:00:00Z");
    var payment = new RecordPayment.Command("waived", "Erreur");
    new RecordPayment(town.requests, town).run(first.reference(), WholeLife.AGENT, payment);
    assertThat(all(after -> town.requests.listEnded(ROADS, 1, after)))
        .containsExactly(last, first.reference());
  }

  @Test
  default void listOfPerson_hasTheirsOnly() {
    var town = new Samples(requests());
    var mine = new WholeLife(town).confirmed(town.draft());
    new WholeLife(town).confirmed(town.draft());
    var page = town.requests.listOfPerson(mine.personId().orElseThrow(), 10, Optional.empty());
    assertThat(page.items()).containsExactly(mine.line());
  }

  @Test
  default void listDue_hasWhatIsDueToTheDay_oldestInFront() {
    var town = new Samples(requests());
    var first = town.draft();
    town.at("2026-11-20T10:00:00Z");
    var second = town.draft();
    var reminder = first.due().orElseThrow().on();
    assertThat(reminder).isEqualTo(LocalDate.ofInstant(Samples.THURSDAY, PARIS).plusDays(53));
    assertThat(town.requests.listDue(reminder.minusDays(1), 9)).isEmpty();
    assertThat(town.requests.listDue(reminder, 9)).containsExactly(first.reference());
    assertThat(town.requests.listDue(reminder.plusDays(1), 9))
        .containsExactly(first.reference(), second.reference());
    assertThat(town.requests.listDue(reminder.plusDays(1), 1)).containsExactly(first.reference());
  }

  private static List<Reference> all(Function<Optional<String>, Page<RequestLine>> pages) {
    var found = new ArrayList<Reference>();
    var after = Optional.<String>empty();
    do {
      var page = pages.apply(after);
      page.items().forEach(request -> found.add(request.reference()));
      after = page.next();
    } while (after.isPresent());
    return found;
  }
}
