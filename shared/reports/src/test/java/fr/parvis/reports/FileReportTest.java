package fr.parvis.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Invalid;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.people.PersonId;
import fr.parvis.people.SignIn;
import fr.parvis.reports.FileReport.Command;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filing, and filing again. */
final class FileReportTest {

  private static final String KEY = "a key for tests, thirty-two characters at least";
  private static final InstantSource CLOCK = InstantSource.fixed(Samples.THURSDAY);

  private final InMemoryPeople people = new InMemoryPeople(CLOCK);
  private final InMemoryReports reports = new InMemoryReports();
  private final Territory territory = territory();

  @Test
  void run_triesAnotherReference_whenSomebodyHasTheFirst() {
    var command = command("lucie@habitants.example");
    var attempt = new Attempts(KEY, new Random(1)).of(Optional.of("k-1"), "", "");
    var other = Samples.report(0, Samples.THURSDAY).filing();
    reports.add(
        Report.received(
            new Filing(
                attempt.reference(0),
                other.jurisdiction(),
                other.category(),
                other.service(),
                other.channel(),
                other.description(),
                other.place(),
                Optional.empty(),
                "hash",
                Optional.empty(),
                other.receivedAt()),
            Samples.THURSDAY));
    var filed = fileReport(1).run(command, keyed("k-1"), territory);
    assertThat(filed.reference()).isEqualTo(attempt.reference(1));
    assertThat(fileReport(2).run(command, keyed("k-1"), territory)).isEqualTo(filed);
  }

  @Test
  void run_filesTwice_withoutAKey_andJoinsNobodyByTheirAddress() {
    var fileReport = fileReport(1);
    var first = fileReport.run(command("lucie@habitants.example"), unkeyed(), territory);
    var second = fileReport.run(command("lucie@habitants.example"), unkeyed(), territory);
    assertThat(second.reference()).isNotEqualTo(first.reference());
    assertThat(second.filing().personId()).isPresent().isNotEqualTo(first.filing().personId());
  }

  /** The SDK tries again when an answer is lost: the second try then meets the first one's item. */
  @Test
  void run_filesOnce_whenTheAnswerOfTheStoreIsLost() {
    var forgetful = new LosingItsFirstAnswer(reports);
    var filed = fileReport(1, forgetful).run(command(null), unkeyed(), territory);
    assertThat(reports.find(filed.reference())).contains(filed);
    var all =
        new Reports.Received(
            Set.of("37999"),
            Samples.THURSDAY,
            Samples.THURSDAY,
            Optional.empty(),
            Optional.empty());
    assertThat(reports.listReceived(all, 10, Optional.empty()).items()).containsExactly(filed);
  }

  @Test
  void run_changesNobody_whenAKeyIsUsedForAnotherBody() {
    var fileReport = fileReport(1);
    var filed = fileReport.run(command("lucie@habitants.example"), keyed("k-1"), territory);
    assertThatThrownBy(
            () -> fileReport.run(command("paul@habitants.example"), keyed("k-1"), territory))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.violations().getFirst().code()).isEqualTo("idempotency-key-reused"));
    var person = people.find(new PersonId(filed.filing().personId().orElseThrow())).orElseThrow();
    assertThat(person.contact().orElseThrow().mail()).isEqualTo("lucie@habitants.example");
  }

  @Test
  void run_recordsNobody_withoutAddressAndAccount() {
    assertThat(fileReport(1).run(command(null), unkeyed(), territory).filing().personId())
        .isEmpty();
  }

  @Test
  void run_findsThePersonOfAnAccountAgain_andKeepsTheirAddress() {
    var fileReport = fileReport(1);
    var origin = signedIn("old@habitants.example");
    var first = fileReport.run(command(null), origin, territory);
    var second = fileReport.run(command("new@habitants.example"), origin, territory);
    assertThat(second.filing().personId()).isEqualTo(first.filing().personId());
    var person = people.find(new PersonId(first.filing().personId().orElseThrow())).orElseThrow();
    assertThat(person.contact().orElseThrow().mail()).isEqualTo("old@habitants.example");
  }

  @Test
  void run_answersAnAccount_atItsOwnAddressFirst() {
    var filed =
        fileReport(1).run(command("typed@habitants.example"), signedIn("own@x.fr"), territory);
    var person = people.find(new PersonId(filed.filing().personId().orElseThrow())).orElseThrow();
    assertThat(person.contact().orElseThrow().mail()).isEqualTo("own@x.fr");
  }

  @Test
  void run_answersAnAccountWithoutAddress_whereTheyFirstAsk() {
    var fileReport = fileReport(1);
    fileReport.run(command(null), signedIn(null), territory);
    fileReport.run(command("first@habitants.example"), signedIn(null), territory);
    var filed = fileReport.run(command("other@habitants.example"), signedIn(null), territory);
    var person = people.find(new PersonId(filed.filing().personId().orElseThrow())).orElseThrow();
    assertThat(person.contact().orElseThrow().mail()).isEqualTo("first@habitants.example");
  }

  @Test
  void run_files_whenThePersonIsChangedAtTheSameTime() {
    var origin = signedIn(null);
    fileReport(1).run(command(null), origin, territory);
    var busy = new ChangedOnceMeanwhile(people);
    var filed =
        new FileReport(
                reports,
                new Filers(busy, CLOCK),
                new Attempts(KEY, new Random(2)),
                new FollowSecrets(KEY, "https://valmerle.example", FollowSecrets.Of.REPORT),
                CLOCK)
            .run(command("new@habitants.example"), origin, territory);
    var person = people.find(new PersonId(filed.filing().personId().orElseThrow())).orElseThrow();
    assertThat(person.contact().orElseThrow().mail())
        .as("the other one was first")
        .isEqualTo("elsewhere@habitants.example");
  }

  private FileReport fileReport(long seed) {
    return fileReport(seed, reports);
  }

  private FileReport fileReport(long seed, Reports reports) {
    var random = new Random(seed);
    return new FileReport(
        reports,
        new Filers(people, CLOCK),
        new Attempts(KEY, random),
        new FollowSecrets(KEY, "https://valmerle.example", FollowSecrets.Of.REPORT),
        CLOCK);
  }

  private static Origin signedIn(@Nullable String mail) {
    var signIn = new SignIn("https://residents.example", "lucie");
    var account = new Origin.Account(signIn, Optional.ofNullable(mail));
    return new Origin(Channel.APP, Optional.empty(), Optional.of(account));
  }

  private static Origin keyed(String key) {
    return new Origin(Channel.APP, Optional.of(key), Optional.empty());
  }

  private static Origin unkeyed() {
    return new Origin(Channel.APP, Optional.empty(), Optional.empty());
  }

  private static Command command(String mail) {
    var where = new Command.Where(0.6931, 47.3512, "12 rue des Tilleuls", null);
    return new Command(
        "lampadaire-eteint", "Le lampadaire est éteint", where, new Command.Contact(mail), null);
  }

  private static Territory territory() {
    var document = Path.of(System.getProperty("parvis.root", "../.."), "infra/demo/territory.json");
    try {
      return Territory.parse(Files.readString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
