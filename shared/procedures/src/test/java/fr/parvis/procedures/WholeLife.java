package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.PARIS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Sha256;
import fr.parvis.json.Json;
import fr.parvis.people.PersonId;
import fr.parvis.pieces.AnnouncePiece;
import fr.parvis.pieces.Kind;
import fr.parvis.pieces.KnownSignatures;
import fr.parvis.pieces.TakePiece;
import fr.parvis.pieces.Wanted;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What people and staff do with a request, step by step. */
final class WholeLife {

  static final String AGENT = "Nadia Benali";
  static final String ANSWERS =
      "{\"name\":\"Lucie Moreau\",\"street\":\"rue des Tilleuls\",\"pot\":true,\"size\":40}";

  private final Samples town;

  WholeLife(Samples town) {
    this.town = town;
  }

  /** Everything that can happen to a draft, in turn; each is kept before the next happens. */
  void of(Request draft, Consumer<Request> kept) {
    var request = draft;
    for (var next : steps()) {
      request = next.apply(request);
      kept.accept(request);
    }
  }

  private List<UnaryOperator<Request>> steps() {
    return List.of(
        r -> saved(r, ANSWERS),
        this::codeAsked,
        this::confirmed,
        this::sent,
        this::assigned,
        r -> asked(r, List.of("/street")),
        r -> saved(r, ANSWERS.replace("Tilleuls", "Lilas")),
        this::completed,
        r -> message(r, "Quand viendrez-vous ?"),
        this::opinion,
        r -> decided(r, Outcome.REFUSED));
  }

  Request saved(Request request, String answers) {
    var command = new SaveAnswers.Command((ObjectNode) Json.parse(answers), "lieu");
    return new SaveAnswers(town.procedures, town.requests, town)
        .run(request.reference(), town.secret(request), request.version(), command, PARIS);
  }

  /** A photo that arrived and was kept; its id. */
  String photo(Request request, String name) {
    var content = "\u00ff\u00d8\u00ff a photo".getBytes(ISO_8859_1);
    var sha256 = Sha256.of(content).hex();
    var size = (long) content.length;
    var command =
        new AnnouncePiece.Command("/photo", name, Kind.JPEG.type(), size, sha256, List.of());
    var wanted = new Wanted(Set.of(Kind.JPEG), Wanted.MAX_BYTES, 1);
    var announced =
        new AnnouncePiece(town.folders, town.files, town)
            .run(request.reference(), command, wanted, List.of());
    town.files.put(announced.upload().url(), content);
    var taken = new TakePiece(town.folders, town.files, new KnownSignatures());
    return taken.run(request.reference(), announced.piece().id()).id();
  }

  /** The same answers with a photo. */
  static String withPhoto(String id) {
    return ANSWERS.replace("}", ",\"photo\":[\"" + id + "\"]}");
  }

  Request codeAsked(Request request) {
    return codeAsked(request, "lucie@habitants.example");
  }

  Request codeAsked(Request request, String mail) {
    var command = new AskMailCode.Command(mail);
    return new AskMailCode(town.requests, town.applicants, town)
        .run(request.reference(), town.secret(request), command);
  }

  /** The account that files it is signed in. */
  Request codeAskedByAccount(Request request, String mail) {
    var account = new PersonId(request.personId().orElseThrow());
    return new AskMailCode(town.requests, town.applicants, town)
        .run(request.reference(), account, new AskMailCode.Command(mail));
  }

  Request confirmed(Request request) {
    var asked = codeAsked(request);
    return confirmed(asked, code(asked));
  }

  /** The code that was asked for last. */
  String code(Request asked) {
    return town.codes.code(asked.reference(), asked.mailCheck().orElseThrow().askedAt());
  }

  Request confirmed(Request request, String code) {
    return new ConfirmMail(town.requests, town.applicants, town.codes, town)
        .run(request.reference(), town.secret(request), new ConfirmMail.Command(code));
  }

  /** Filled in, confirmed and sent. */
  Request submitted(Request draft) {
    return sent(confirmed(saved(draft, ANSWERS)));
  }

  Request sent(Request request) {
    return new SubmitRequest(
            town.procedures, town.requests, town.pieces, town.applicants, town.holidays, town)
        .run(request.reference(), town.secret(request), request.version(), PARIS);
  }

  Request assigned(Request request) {
    return new AssignRequest(town.requests, town)
        .run(request.reference(), request.version(), AGENT, new AssignRequest.Command(AGENT));
  }

  Request accepted(Request request) {
    return new AcceptRequest(town.requests, town)
        .run(request.reference(), request.version(), AGENT);
  }

  Request asked(Request request, List<String> fields) {
    var command = new AskAgain.Command("Quelle rue exactement ?", fields);
    return new AskAgain(town.procedures, town.requests, town.holidays, town)
        .run(request.reference(), request.version(), AGENT, command, PARIS);
  }

  Request completed(Request request) {
    return new CompleteRequest(town.procedures, town.requests, town.pieces, town.holidays, town)
        .run(request.reference(), town.secret(request), request.version(), PARIS);
  }

  Request message(Request request, String text) {
    return new SendMessage(town.requests, town)
        .run(request.reference(), town.secret(request), new SendMessage.Command(text));
  }

  Request opinion(Request request) {
    return opinion(request, new AskOpinion.Choice(List.of("lieu"), List.of()));
  }

  Request opinion(Request request, AskOpinion.Choice shown) {
    var command = new AskOpinion.Command("paysagiste@experts.example", "Quel arbre ?", shown);
    var asked =
        new AskOpinion(town.procedures, town.requests, town.pieces, town)
            .run(request.reference(), AGENT, command, Samples.territory());
    var id = asked.opinions().getLast().id();
    return new AnswerOpinion(town.requests, town.opinionSecrets, town)
        .run(id, town.opinionSecrets.secret(id), new AnswerOpinion.Command("Un tilleul."))
        .request();
  }

  Request decided(Request request, Outcome outcome) {
    var command = new DecideRequest.Command(outcome, "Le trottoir est trop étroit.");
    return new DecideRequest(town.procedures, town.requests, town)
        .run(request.reference(), request.version(), AGENT, command, PARIS);
  }

  Request withdrawn(Request request) {
    return new WithdrawRequest(town.procedures, town.requests, town)
        .run(request.reference(), town.secret(request), new WithdrawRequest.Command(null), PARIS);
  }
}
