package fr.parvis.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Reference;
import fr.parvis.events.RequestChanged;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.FollowSecrets.Of;
import fr.parvis.follow.MailCodes;
import fr.parvis.mail.InMemorySentMails;
import fr.parvis.mail.Mail;
import fr.parvis.mail.MailTemplates;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.people.People;
import fr.parvis.pieces.Folders;
import fr.parvis.pieces.InMemoryFolders;
import fr.parvis.pieces.InMemoryPieceFiles;
import fr.parvis.pieces.Pieces;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.ApplyDeadlines;
import fr.parvis.procedures.AskAgain;
import fr.parvis.procedures.AskMailCode;
import fr.parvis.procedures.AskOpinion;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.ConfirmMail;
import fr.parvis.procedures.DecideRequest;
import fr.parvis.procedures.DocumentRules;
import fr.parvis.procedures.ImportProcedure;
import fr.parvis.procedures.InMemoryProcedures;
import fr.parvis.procedures.InMemoryRequests;
import fr.parvis.procedures.Origin;
import fr.parvis.procedures.Outcome;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.PublishProcedure;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.SaveAnswers;
import fr.parvis.procedures.SendMessage;
import fr.parvis.procedures.SubmitRequest;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each news of a request, by the use cases that make it. */
final class TellApplicantTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String KEY = Samples.FOLLOW_KEY;
  private static final String MAIL = "lucie@habitants.example";

  private final Procedures procedures = new InMemoryProcedures();
  private final Requests requests = new InMemoryRequests();
  private final Folders folders = new InMemoryFolders();
  private final Pieces pieces = new Pieces(folders, new InMemoryPieceFiles());
  private final Territory territory = Samples.territories().get();
  private final List<String> recipients = new ArrayList<>();
  private final List<Mail> mails = new ArrayList<>();
  private Instant now = Samples.THURSDAY;
  private final InstantSource clock = () -> now;
  private final People people = new InMemoryPeople(clock);
  private final Applicants applicants = new Applicants(people, clock);
  private final MailCodes codes = new MailCodes(KEY);
  private final FollowSecrets secrets = new FollowSecrets(KEY, Samples.SITE, Of.REQUEST);
  private final TellApplicant tell = tell();
  private Request request;

  @BeforeEach
  void begin() {
    var document = ProcedureDocument.parse(Samples.procedure());
    var rules = new DocumentRules(Samples.territories());
    var draft = new ImportProcedure(procedures, rules, clock).run(document.json());
    new PublishProcedure(procedures, rules, clock).run(draft.id(), draft.version());
    var attempts = new Attempts(KEY, new Random(1));
    request =
        new BeginRequest(procedures, requests, applicants, attempts, secrets, clock)
            .run(
                new BeginRequest.Command("jardiniere", "fr", null),
                new Origin(Channel.WEB, Optional.empty(), Optional.empty(), Optional.empty()),
                territory);
    request =
        new AskMailCode(requests, applicants, clock)
            .run(request.reference(), secret(), new AskMailCode.Command(MAIL));
  }

  @Test
  void code_isMailed_onceAndOnlyTheLast() {
    told();
    told();
    assertThat(recipients).containsExactly(MAIL);
    var code = codes.code(request.reference(), now);
    assertThat(mails.getFirst().subject()).contains(code);
    assertThat(mails.getFirst().text()).contains(code, "pas encore envoyée");
    assertThat(mails.getFirst().html()).doesNotContain("/demande/", secret());
  }

  @Test
  void anOldCode_isNotMailed_onceTheAddressIsConfirmed() {
    var asked = request.version();
    confirm();
    tell.run(event(request.reference(), asked), territory);
    assertThat(mails).isEmpty();
  }

  @Test
  void reception_isTold_withTheDelayAndWhatSilenceMeans() {
    submit();
    told();
    assertThat(mails.getFirst().text())
        .contains(
            "Espaces verts",
            "« Poser une jardinière » le jeudi 19 novembre",
            "au plus tard jeudi 17 décembre 2026",
            "Sans réponse de la ville le mardi 19 janvier 2027, votre demande est refusée.",
            secrets.link(request.reference()));
  }

  @Test
  void whatIsAskedAgain_isToldWithTheDay_remindedOf_andItsEndTold() {
    submit();
    var command = new AskAgain.Command("Le plan est illisible.", List.of("/nom"));
    request =
        new AskAgain(procedures, requests, day -> false, clock)
            .run(request.reference(), request.version(), "Agent", command, PARIS);
    told();
    assertThat(mails.getFirst().text()).contains("> Le plan est illisible.", "suspendu");
    tellWhatIsDue("2026-12-12T05:00:00Z");
    assertThat(mails.getLast().subject()).contains("attend encore votre réponse");
    assertThat(mails.getLast().text()).contains("> Le plan est illisible.", "19 décembre 2026");
    tellWhatIsDue("2026-12-20T05:00:00Z");
    assertThat(mails.getLast().text()).contains("Rien n'est encore décidé");
  }

  @Test
  void messages_areTold_evenAfterANewerDecision() {
    submit();
    request =
        new SendMessage(requests, clock)
            .run(
                request.reference(),
                "Agent",
                new SendMessage.StaffCommand("Nous passons mardi.", false));
    var written = request.version();
    decide(Outcome.REFUSED, "Le trottoir est trop étroit.");
    told();
    tell.run(event(request.reference(), written), territory);
    assertThat(mails).hasSize(2);
    assertThat(mails.getFirst().text())
        .contains("> Le trottoir est trop étroit.", "tribunal administratif");
    assertThat(mails.getLast().text()).contains("> Nous passons mardi.");
  }

  @Test
  void notesOfStaff_areToldToNobody() {
    submit();
    request =
        new SendMessage(requests, clock)
            .run(request.reference(), "Agent", new SendMessage.StaffCommand("Entre nous.", true));
    told();
    assertThat(mails).isEmpty();
  }

  @Test
  void silence_isToldBefore_andWhenItDecides() {
    submit();
    tellWhatIsDue("2027-01-13T05:00:00Z");
    assertThat(mails.getLast().text()).contains("le mardi 19 janvier 2027");
    tellWhatIsDue("2027-01-20T05:00:00Z");
    assertThat(mails.getLast().text()).contains("n'a pas répondu dans le délai", "refusée");
  }

  @Test
  void aDraft_isRemindedOf_atAnAddressThatWasProved() {
    tellWhatIsDue("2027-01-12T05:00:00Z");
    assertThat(mails).isEmpty();
  }

  @Test
  void aDraft_isRemindedOf() {
    confirm();
    tellWhatIsDue("2027-01-12T05:00:00Z");
    assertThat(mails.getLast().text()).contains("effacée", "2027");
  }

  @Test
  void anExpert_getsALinkOfTheirOwn() {
    submit();
    var command = new AskOpinion.Command("expert@example.fr", "Est-ce solide ?", null);
    request =
        new AskOpinion(procedures, requests, pieces, clock)
            .run(request.reference(), "Agent", command, territory);
    told();
    assertThat(recipients).containsExactly("expert@example.fr");
    assertThat(mails.getFirst().text())
        .contains("> Est-ce solide ?", Samples.SITE + "/avis/")
        .doesNotContain(secret());
  }

  @Test
  void nobodyIsTold_ofARequestThatWasErased() {
    requests.erase(request);
    told();
    assertThat(mails).isEmpty();
  }

  private void confirm() {
    var code = codes.code(request.reference(), now);
    request =
        new ConfirmMail(requests, applicants, codes, clock)
            .run(request.reference(), secret(), new ConfirmMail.Command(code));
  }

  private void submit() {
    confirm();
    var answers = new SaveAnswers.Command(Samples.answers(), null);
    request =
        new SaveAnswers(procedures, requests, clock)
            .run(request.reference(), secret(), request.version(), answers, PARIS);
    request =
        new SubmitRequest(procedures, requests, pieces, applicants, day -> false, clock)
            .run(request.reference(), secret(), request.version(), PARIS);
  }

  private void decide(Outcome outcome, String reasons) {
    request =
        new DecideRequest(procedures, requests, clock)
            .run(
                request.reference(),
                request.version(),
                "Agent",
                new DecideRequest.Command(outcome, reasons),
                PARIS);
  }

  private void tellWhatIsDue(String instant) {
    now = Instant.parse(instant);
    new ApplyDeadlines(procedures, requests, pieces, applicants, day -> false)
        .run(request.reference(), now, PARIS);
    request = requests.get(request.reference());
    told();
  }

  private void told() {
    tell.run(event(request.reference(), request.version()), territory);
  }

  private RequestChanged event(Reference reference, long version) {
    return new RequestChanged("37999", now, reference.value(), version);
  }

  private String secret() {
    return secrets.secret(request.reference());
  }

  private TellApplicant tell() {
    var templates = new MailTemplates(NotificationsHandler.class);
    var post = new Post(new InMemorySentMails(), this::send, templates, clock);
    return new TellApplicant(
        requests,
        procedures,
        people,
        new RequestNews(secrets, codes),
        new TellExpert(new FollowSecrets(KEY, Samples.SITE, Of.OPINION), post),
        post);
  }

  private void send(String sender, String recipient, Mail mail) {
    recipients.add(recipient);
    mails.add(mail);
  }
}
