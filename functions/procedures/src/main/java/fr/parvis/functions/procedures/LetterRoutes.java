package fr.parvis.functions.procedures;

import static fr.parvis.functions.procedures.Asking.reference;
import static fr.parvis.functions.procedures.Asking.secret;

import fr.parvis.domain.NotFound;
import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import java.util.Map;

/** The town's letters about a request, for whoever has its secret. */
final class LetterRoutes {

  private final Parts parts;

  LetterRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of("GET /api/public/requests/{reference}/letters/{letter}", this::give);
  }

  private Reply give(Request request) {
    var filed = parts.requests().get(reference(request)).opened(secret(request));
    var letter = request.path("letter");
    var pdf =
        switch (letter) {
          case "receipt" -> parts.letters().receipt(filed);
          case "decision" -> parts.letters().decision(filed);
          default -> throw new NotFound("There is no letter " + letter);
        };
    return Reply.file("application/pdf", filed.reference() + "-" + letter + ".pdf", pdf);
  }
}
