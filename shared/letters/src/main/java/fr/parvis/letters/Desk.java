package fr.parvis.letters;

import fr.parvis.domain.Language;
import fr.parvis.letters.Letter.Fact;
import fr.parvis.messages.Dates;
import fr.parvis.messages.Messages;
import fr.parvis.pieces.Piece;
import fr.parvis.procedures.Decision;
import fr.parvis.procedures.Outcome;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Terms;
import fr.parvis.territory.Service;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the letters about one request are written with: its words, in its language. */
final class Desk {

  private final Request request;
  private final ProcedureDocument document;
  private final Territory territory;
  private final AnswersInWords answers;
  private final Messages messages;
  private final Dates dates;

  Desk(Request request, ProcedureDocument document, Territory territory, List<Piece> pieces) {
    this.request = request;
    this.document = document;
    this.territory = territory;
    this.messages = Messages.of(request.filing().language());
    this.dates = new Dates(territory.zoneId());
    var files = pieces.stream().collect(Collectors.toMap(Piece::id, Piece::name));
    this.answers = new AnswersInWords(document.json().at("/form/ui"), files, messages, dates);
  }

  Language language() {
    return messages.language();
  }

  String say(String key) {
    return messages.text(key);
  }

  /** A title that names the request. */
  String title(String key) {
    return messages.text(key, Map.of("reference", request.reference().toString()));
  }

  List<String> sender() {
    var sender = new ArrayList<String>();
    sender.add(territory.name());
    service().ifPresent(known -> sender.add(known.name().in(language()) + " – " + known.phone()));
    return sender;
  }

  AnswersInWords answers() {
    return answers;
  }

  String appeal() {
    return document.words("/appeal", language());
  }

  /** What the request is about, and until when it is answered. */
  List<Fact> received(Terms terms) {
    return List.of(
        about(),
        new Fact(say("letter.received"), day(terms.submittedAt())),
        new Fact(say("letter.by"), day(terms.lastDay())));
  }

  List<Fact> decided(Decision decision) {
    var facts = new ArrayList<Fact>();
    facts.add(about());
    request
        .terms()
        .ifPresent(t -> facts.add(new Fact(say("letter.received"), day(t.submittedAt()))));
    facts.add(new Fact(say("letter.decided"), day(decision.at())));
    author(decision).ifPresent(name -> facts.add(new Fact(say("letter.decidedBy"), name)));
    return facts;
  }

  /**
   * Who took it, by first and last name, and their service: a decision without signature has both
   * (CRPA, L. 212-1 and L. 212-2). Where the issuer tells no name there is only the id of a
   * sign-in, which is nobody's name.
   */
  private Optional<String> author(Decision decision) {
    return decision
        .agent()
        .filter(name -> name.strip().contains(" "))
        .map(
            name -> service().map(known -> name + ", " + known.name().in(language())).orElse(name));
  }

  private Fact about() {
    return new Fact(say("letter.procedure"), document.title(language()));
  }

  /** What the law says of silence, when it says something. */
  Optional<String> silence(Terms terms) {
    return terms
        .silence()
        .map(rule ->
            messages.text(
                "letter.silence." + rule.means().word(),
                Map.of("day", day(terms.silenceOn().orElseThrow()))));
  }

  /** The decision in the procedure's own words, or in ours where it has none. */
  String words(Decision decision) {
    if (decision.bySilence()) {
      return say("letter.bySilence." + decision.outcome().word());
    }
    var own = document.words("/letters/" + decision.outcome().word(), language());
    return decision.outcome() == Outcome.CLOSED || own.isBlank()
        ? say("letter.text." + decision.outcome().word())
        : Template.fill(own, place -> value(place, decision));
  }

  private Optional<String> value(String place, Decision decision) {
    return switch (place) {
      case "reference" -> Optional.of(request.reference().toString());
      case "name" -> Optional.of(name());
      case "reasons" -> decision.reasons();
      default ->
          place.startsWith("answers.")
              ? Optional.of(answers.answer(place.substring("answers.".length()), request.answers()))
              : Optional.empty();
    };
  }

  /** The person's name, from the fields that browsers fill with it. */
  private String name() {
    var name = answers.filledAs("name", request.answers());
    var parts =
        answers.filledAs("given-name", request.answers())
            + " "
            + answers.filledAs("family-name", request.answers());
    return name.isEmpty() ? parts.strip() : name;
  }

  private Optional<Service> service() {
    return territory.service(request.service());
  }

  private String day(Instant instant) {
    return day(LocalDate.ofInstant(instant, territory.zoneId()));
  }

  private String day(LocalDate day) {
    return dates.longDay(day, language());
  }
}
