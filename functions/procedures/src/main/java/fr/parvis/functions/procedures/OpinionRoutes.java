package fr.parvis.functions.procedures;

import fr.parvis.domain.Reference;
import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.pieces.Piece;
import fr.parvis.procedures.AnswerOpinion;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.Shown;
import fr.parvis.procedures.ShownAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody outside, who was asked for an opinion, answers by the link they received. */
final class OpinionRoutes {

  private static final String OPINION = "/api/public/opinions/{opinion}";

  private final Parts parts;

  OpinionRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of("GET " + OPINION, this::show, "POST " + OPINION, this::answer);
  }

  private Reply show(Request request) {
    return shown(parts.opinions().open(request.path("opinion"), Asking.secret(request)));
  }

  private Reply answer(Request request) {
    var command = request.body(AnswerOpinion.Command.class);
    return shown(parts.opinions().run(request.path("opinion"), Asking.secret(request), command));
  }

  /** What an expert needs: the question, and what the agent chose to show while it is open. */
  private Reply shown(AnswerOpinion.Open open) {
    var document = parts.procedures().of(open.request());
    var view = new LinkedHashMap<String, Object>();
    view.put("opinion", open.opinion().id());
    view.put("reference", open.request().reference());
    view.put("procedure", Map.of("id", document.id(), "title", document.json().path("title")));
    view.put("question", open.opinion().question());
    view.put("askedAt", open.opinion().askedAt());
    view.put("answer", open.opinion().answer());
    view.put("shown", shown(open, document));
    return Reply.ok(view);
  }

  private Map<String, Object> shown(AnswerOpinion.Open open, ProcedureDocument document) {
    var request = open.request();
    var choice = request.status().isOpen() ? open.opinion().shown() : Shown.NOTHING;
    var answers = ShownAnswers.of(document, request, choice);
    var pieces =
        choice.pieces().isEmpty()
            ? List.<Map<String, Object>>of()
            : parts.pieces().kept(request.reference()).stream()
                .filter(piece -> choice.pieces().contains(piece.id()))
                .map(piece -> file(request.reference(), piece))
                .toList();
    return Map.of("pages", answers.pages(), "answers", answers.answers(), "pieces", pieces);
  }

  /** A file with an address that gives it for some minutes. */
  private Map<String, Object> file(Reference reference, Piece piece) {
    return Map.of(
        "id", piece.id(),
        "name", piece.name(),
        "type", piece.kind().type(),
        "size", piece.bytes(),
        "url", parts.pieces().link(reference, piece.id()));
  }
}
