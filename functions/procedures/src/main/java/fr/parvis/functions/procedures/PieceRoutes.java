package fr.parvis.functions.procedures;

import static fr.parvis.functions.procedures.Asking.reference;
import static fr.parvis.functions.procedures.Asking.secret;

import fr.parvis.domain.Conflict;
import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.pieces.AnnouncePiece;
import fr.parvis.pieces.Piece;
import fr.parvis.procedures.Asked;
import fr.parvis.procedures.FileAnswers;
import fr.parvis.procedures.RequestView;
import fr.parvis.procedures.Status;
import java.util.List;
import java.util.Map;

/** The files of a request, for whoever has its secret. */
final class PieceRoutes {

  private static final String PIECES = "/api/public/requests/{reference}/pieces";

  private final Parts parts;

  PieceRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "POST " + PIECES, this::announce,
        "POST " + PIECES + "/{piece}/arrival", this::take,
        "GET " + PIECES + "/{piece}", this::give,
        "DELETE " + PIECES + "/{piece}", this::remove);
  }

  private Reply announce(Request request) {
    var filed = opened(request);
    var command = request.body(AnnouncePiece.Command.class);
    var document = parts.procedures().of(filed);
    var wanted = FileFields.at(document, command.at());
    requireOpen(filed, command.at() + "");
    var saved = FileAnswers.of(document, filed.answers()).getOrDefault(command.at(), List.of());
    var announced = parts.announce().run(filed.reference(), command, wanted, saved);
    var view = Map.of("piece", RequestView.piece(announced.piece()), "upload", announced.upload());
    var address =
        "/api/public/requests/%s/pieces/%s".formatted(filed.reference(), announced.piece().id());
    return Reply.created(address, view);
  }

  private Reply take(Request request) {
    var filed = opened(request);
    return Reply.ok(RequestView.piece(parts.take().run(filed.reference(), piece(request))));
  }

  private Reply give(Request request) {
    var filed = opened(request);
    return Reply.ok(Map.of("url", parts.pieces().link(filed.reference(), piece(request))));
  }

  private Reply remove(Request request) {
    var filed = opened(request);
    requireOpen(filed, get(filed, piece(request)).at());
    parts.pieces().remove(filed.reference(), piece(request));
    return Reply.noContent();
  }

  private Piece get(fr.parvis.procedures.Request filed, String id) {
    return parts.pieces().get(filed.reference(), id);
  }

  private fr.parvis.procedures.Request opened(Request request) {
    return parts.requests().get(reference(request)).opened(secret(request));
  }

  /** What the town received stays as it is, but for what the service asks again. */
  private static void requireOpen(fr.parvis.procedures.Request filed, String at) {
    var asked =
        filed.asked().map(Asked::fields).stream()
            .flatMap(fields -> fields.stream())
            .anyMatch(field -> at.equals(field) || at.startsWith(field + "/"));
    if (filed.status() != Status.DRAFT && !asked) {
      throw new Conflict("The files of request %s were received".formatted(filed.reference()));
    }
  }

  private static String piece(Request request) {
    return request.path("piece");
  }
}
