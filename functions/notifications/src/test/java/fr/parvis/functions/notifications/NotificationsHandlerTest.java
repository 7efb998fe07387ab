package fr.parvis.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import fr.parvis.domain.Language;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.FollowSecrets.Of;
import fr.parvis.follow.MailCodes;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.mail.InMemorySentMails;
import fr.parvis.mail.Mail;
import fr.parvis.mail.MailTemplates;
import fr.parvis.opendata.InMemoryDatasetStates;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.people.Contact;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import fr.parvis.procedures.InMemoryProcedures;
import fr.parvis.procedures.InMemoryRequests;
import fr.parvis.reports.DecideReport;
import fr.parvis.reports.Decision;
import fr.parvis.reports.InMemoryReports;
import fr.parvis.reports.Status;
import fr.parvis.territory.Territories;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NotificationsHandlerTest {

  private static final Instant NOW = Samples.THURSDAY;

  private final InMemoryReports reports = new InMemoryReports();
  private final InMemoryPeople people = new InMemoryPeople(InstantSource.fixed(NOW));
  private final InMemoryReleases releases = new InMemoryReleases();
  private final InMemoryDatasetStates states = new InMemoryDatasetStates();
  private final Territories territories = Samples.territories();
  private final List<String> recipients = new ArrayList<>();
  private final List<Mail> mails = new ArrayList<>();
  private final LoggedInvocation context = new LoggedInvocation();
  private final NotificationsHandler handler = handler();

  @BeforeEach
  void fileOne() {
    var person = PersonId.derivedFrom("lucie");
    var contact = Optional.of(new Contact("lucie@habitants.example"));
    people.addOrFind(Person.withoutAccount(person, "37999", contact, Language.FR, NOW));
    reports.add(Samples.report(Optional.of(person.value())));
  }

  @Test
  void received_isToldOnce_withTheFollowLink() {
    assertThat(failed(handle("report-received"))).isEmpty();
    assertThat(failed(handle("report-received"))).isEmpty();
    assertThat(recipients).containsExactly("lucie@habitants.example");
    assertThat(mails.getFirst().subject())
        .isEqualTo("Votre signalement " + Samples.REFERENCE + " est bien arrivé");
    assertThat(mails.getFirst().text())
        .contains(Samples.SECRETS.link(Samples.REFERENCE), "au plus tard jeudi 26 novembre");
  }

  @Test
  void decided_tellsThePublicText() {
    decide(Status.PLANNED);
    handle("report-decided");
    assertThat(mails.getFirst().text())
        .contains("> L'ampoule sera changée.", "au plus tard mardi 24 novembre");
  }

  @Test
  void olderEvents_areIgnored_onceANewerOneWasTold() {
    decide(Status.DONE);
    assertThat(failed(handle("out-of-order"))).isEmpty();
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().text()).contains("Est-ce bien réparé");
  }

  @Test
  void aBadMessage_failsAlone_andIsLoggedUnderItsId() {
    assertThat(failed(handle("one-bad"))).containsExactly("m-0", "m-9");
    assertThat(mails).hasSize(1);
    assertThat(context.logged())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).containsAnyOf("m-0", "m-9"));
    assertThat(String.join("", context.logged())).doesNotContain("habitants.example");
  }

  @Test
  void aMailThatCannotBeSent_isTriedAgain() {
    recipients.add("full");
    assertThat(failed(handle("report-received"))).containsExactly("m-1");
    recipients.clear();
    assertThat(failed(handle("report-received"))).isEmpty();
    assertThat(mails).hasSize(1);
  }

  @Test
  void nobodyIsTold_whenNobodyGaveAnAddress() {
    people.addOrFind(
        Person.withoutAccount(
            PersonId.derivedFrom("nobody"), "37999", Optional.empty(), Language.FR, NOW));
    reports.add(Samples.other(Optional.empty(), NOW));
    assertThat(
            failed(handler.handleRequest(Samples.event("report-received", Samples.OTHER), context)))
        .isEmpty();
    assertThat(mails).isEmpty();
  }

  @Test
  void newsOfARequestThatIsGone_isNoFailure() {
    assertThat(failed(handle("request-changed"))).isEmpty();
    assertThat(mails).isEmpty();
  }

  @Test
  void lateReports_areToldToTheirService_once() {
    handle("late-reports-due");
    handle("late-reports-due");
    assertThat(recipients).containsExactly("eclairage@valmerle.example");
    assertThat(mails.getFirst().subject()).isEqualTo("1 en retard : Éclairage public");
    assertThat(mails.getFirst().text())
        .contains(
            "- "
                + Samples.REFERENCE
                + ", Lampadaire éteint, 12 rue des Tilleuls (jeudi 26 novembre)");
  }

  private void decide(Status status) {
    var by =
        status == Status.PLANNED
            ? Optional.of(LocalDate.parse("2026-11-24"))
            : Optional.<LocalDate>empty();
    new DecideReport(reports, InstantSource.fixed(NOW))
        .run(
            Samples.REFERENCE,
            1,
            new Decision(status, "L'ampoule sera changée.", by),
            territories.get().zoneId());
  }

  private SQSBatchResponse handle(String name) {
    return handler.handleRequest(Samples.event(name, Samples.REFERENCE), context);
  }

  private NotificationsHandler handler() {
    var post =
        new Post(
            new InMemorySentMails(),
            this::send,
            new MailTemplates(NotificationsHandler.class),
            InstantSource.fixed(NOW));
    return new NotificationsHandler(
        new Notify(
            territories,
            new TellResident(
                reports,
                people,
                new FollowSecrets(Samples.FOLLOW_KEY, Samples.SITE, Of.REPORT),
                post),
            tellApplicant(post),
            new TellLate(reports, post, Samples.SITE),
            new TellProducer(releases, states, post, Samples.SITE)));
  }

  private TellApplicant tellApplicant(Post post) {
    var key = Samples.FOLLOW_KEY;
    return new TellApplicant(
        new InMemoryRequests(),
        new InMemoryProcedures(),
        people,
        new RequestNews(new FollowSecrets(key, Samples.SITE, Of.REQUEST), new MailCodes(key)),
        new TellExpert(new FollowSecrets(key, Samples.SITE, Of.OPINION), post),
        post);
  }

  /** A mailbox, full when a test says so. */
  private void send(String sender, String recipient, Mail mail) {
    if (recipients.contains("full")) {
      throw new IllegalStateException("SES is busy");
    }
    recipients.add(recipient);
    mails.add(mail);
  }

  private static List<String> failed(SQSBatchResponse response) {
    return response.getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
