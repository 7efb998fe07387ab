package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import fr.parvis.people.Contact;
import fr.parvis.pieces.Piece;
import fr.parvis.pieces.Pieces;
import fr.parvis.territory.Territory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service asks another service, or somebody outside, what they think of a request. */
public final class AskOpinion {

  /** Opinions of one request. */
  static final int MAX_OPINIONS = 5;

  /** Pages, and files, that one opinion shows: a request stays within an item. */
  static final int MAX_SHOWN = 20;

  private final Procedures procedures;
  private final Requests requests;
  private final Pieces pieces;
  private final InstantSource clock;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param pieces what files they have
   * @param clock tells now
   */
  public AskOpinion(Procedures procedures, Requests requests, Pieces pieces, InstantSource clock) {
    this.procedures = procedures;
    this.requests = requests;
    this.pieces = pieces;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param from id of a service, or a mail address
   * @param question in plain words
   * @param shown what they see of the request; nothing unless it is chosen
   */
  public record Command(@Nullable String from, @Nullable String question, @Nullable Choice shown) {}

  /**
   * What an agent chooses to show.
   *
   * @param pages ids of pages of the form
   * @param pieces ids of files that were kept
   */
  public record Choice(@Nullable List<String> pages, @Nullable List<String> pieces) {}

  /**
   * Asks for an opinion; the link goes out by mail.
   *
   * @throws Conflict when the request is not in the service's hands, or has opinions enough
   */
  public Request run(Reference reference, String agent, Command command, Territory territory) {
    var violations = new Violations();
    var from = Texts.required(command.from(), "#/from", violations);
    violations.check(
        from.isEmpty() || territory.service(from).isPresent() || Contact.isMail(from),
        "#/from",
        "unknown",
        "is a service of the territory or a mail address");
    var question = Texts.required(command.question(), "#/question", violations);
    var shown = shown(reference, command.shown(), violations);
    violations.throwIfAny();
    return requests.change(reference, request -> asked(request, from, question, shown, agent));
  }

  private Shown shown(Reference reference, @Nullable Choice choice, Violations violations) {
    if (choice == null) {
      return Shown.NOTHING;
    }
    var pages = Optional.ofNullable(choice.pages()).orElse(List.of());
    var files = Optional.ofNullable(choice.pieces()).orElse(List.of());
    var known = procedures.of(requests.get(reference)).pages();
    checkAll(pages, known, "#/shown/pages", "is the id of a page of the form", violations);
    var kept = pieces.kept(reference).stream().map(Piece::id).collect(Collectors.toSet());
    checkAll(files, kept, "#/shown/pieces", "is a file that was kept", violations);
    return new Shown(among(known, pages), among(kept, files));
  }

  private static List<String> among(Set<String> known, List<String> chosen) {
    return chosen.stream().filter(known::contains).distinct().toList();
  }

  private static void checkAll(
      List<String> chosen, Set<String> known, String place, String detail, Violations violations) {
    violations.check(
        chosen.size() <= MAX_SHOWN, place, "too-many", "are at most %d".formatted(MAX_SHOWN));
    for (int i = 0; i < chosen.size(); i++) {
      violations.check(
          known.contains(chosen.get(i)), JsonPointer.element(place, i), "unknown", detail);
    }
  }

  private Request asked(Request request, String from, String question, Shown shown, String agent) {
    request.requireStatus(Status.SUBMITTED, Status.INCOMPLETE, Status.IN_INSTRUCTION);
    var number = request.opinions().size() + 1;
    if (number > MAX_OPINIONS) {
      throw new Conflict("The request has %d opinions, which is the most".formatted(MAX_OPINIONS));
    }
    var change = request.change(clock.instant());
    var id = request.reference().value() + "-" + number;
    var opinions = new ArrayList<>(request.opinions());
    opinions.add(new Opinion(id, from, question, shown, agent, change.at(), Optional.empty()));
    return change
        .opinions(opinions)
        .step(Step.Kind.OPINION_ASKED, Who.SERVICE, Optional.of(agent), Optional.of(from));
  }
}
