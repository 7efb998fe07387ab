package fr.parvis.functions.procedures;

import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.procedures.AnswerOpinion;
import java.util.LinkedHashMap;
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

  /** What an expert needs: the question and what was filed, nothing of who filed it. */
  private Reply shown(AnswerOpinion.Open open) {
    var document = parts.procedures().of(open.request());
    var view = new LinkedHashMap<String, Object>();
    view.put("opinion", open.opinion().id());
    view.put("reference", open.request().reference());
    view.put("procedure", Map.of("id", document.id(), "title", document.json().path("title")));
    view.put("question", open.opinion().question());
    view.put("askedAt", open.opinion().askedAt());
    view.put("answer", open.opinion().answer());
    return Reply.ok(view);
  }
}
