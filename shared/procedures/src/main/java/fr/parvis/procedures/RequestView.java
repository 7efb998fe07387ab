package fr.parvis.procedures;

import fr.parvis.domain.Language;
import fr.parvis.pieces.Piece;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the JSON API shows it; {@code docs/openapi.yaml} says what each member means.
 *
 * <p>Maps in order rather than records, so that a door adds the members that only its readers see.
 */
public final class RequestView {

  private final Request request;
  private final ProcedureDocument document;
  private final LineView line;
  private final Language language;

  /**
   * @param request what is shown
   * @param document the version of the procedure that it follows
   * @param territory the settings
   * @param language of the words that the town wrote
   */
  public RequestView(
      Request request, ProcedureDocument document, Territory territory, Language language) {
    this.request = request;
    this.document = document;
    this.line = new LineView(request.line(), document, territory, language);
    this.language = language;
  }

  /** How the person is reached: enough to recognise the address. */
  public record Reached(Optional<String> mail, boolean confirmed) {}

  /** What is asked again. */
  public record AskedAgain(String text, List<String> fields, LocalDate by) {}

  /** A step that the person reads. */
  public record ShownStep(Instant at, String kind, String who, Optional<String> text) {}

  /** A message that the person reads. */
  public record ShownMessage(Instant at, String from, String text) {}

  /** A file of the request. */
  public record ShownPiece(
      String id,
      String at,
      String name,
      String type,
      long size,
      String state,
      Optional<String> why) {}

  /** What it costs, and what became of it. */
  public record ToPay(String state, int cents, Optional<String> receipt, Optional<Instant> at) {}

  /** How it ended. */
  public record Decided(
      Outcome outcome,
      Optional<String> reasons,
      Optional<String> appeal,
      boolean bySilence,
      Instant at) {}

  /**
   * All that the person may see.
   *
   * @param reach where they are reached, or say so
   * @param pieces the files of the request
   */
  public Map<String, Object> whole(Optional<Applicants.Reach> reach, List<Piece> pieces) {
    var view = line.shown();
    view.put("answers", request.answers());
    view.put("contact", reach.map(RequestView::reached));
    view.put("asked", request.asked().map(RequestView::asked));
    view.put(
        "steps",
        request.steps().stream().filter(step -> step.kind().isPublic()).map(this::step).toList());
    view.put(
        "messages",
        request.messages().stream().filter(m -> !m.internal()).map(RequestView::message).toList());
    view.put("pieces", pieces.stream().map(RequestView::piece).toList());
    view.put("payment", request.payment().map(RequestView::payment));
    view.put("decision", request.decision().map(this::decision));
    view.put("keptUntil", request.keptUntil());
    return view;
  }

  private static Reached reached(Applicants.Reach reach) {
    return new Reached(Optional.of(reach.contact().masked()), reach.confirmed());
  }

  private ShownStep step(Step step) {
    return new ShownStep(step.at(), step.kind().word(), step.who().shown(), step.text());
  }

  private Decided decision(Decision decision) {
    var appeal =
        decision.outcome() == Outcome.ACCEPTED
            ? Optional.<String>empty()
            : Optional.of(document.words("/appeal", language));
    return new Decided(
        decision.outcome(), decision.reasons(), appeal, decision.bySilence(), decision.at());
  }

  /** What it costs, and what became of it. */
  public static ToPay payment(Payment payment) {
    return new ToPay(payment.state().word(), payment.cents(), payment.receipt(), payment.at());
  }

  private static AskedAgain asked(Asked asked) {
    return new AskedAgain(asked.text(), asked.fields(), asked.by());
  }

  private static ShownMessage message(Message message) {
    return new ShownMessage(message.at(), message.from().shown(), message.text());
  }

  /** One file. */
  public static ShownPiece piece(Piece piece) {
    return new ShownPiece(
        piece.id(),
        piece.at(),
        piece.name(),
        piece.kind().type(),
        piece.bytes(),
        piece.state().word(),
        piece.refusal().map(Piece.Refusal::word));
  }
}
