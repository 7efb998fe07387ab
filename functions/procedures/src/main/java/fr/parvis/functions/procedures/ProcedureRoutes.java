package fr.parvis.functions.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.http.ETags;
import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.json.Json;
import fr.parvis.procedures.Procedure;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.ProcedureSummary;
import fr.parvis.procedures.Procedures;
import java.util.Map;

/** What can be filed: the same for everybody. */
final class ProcedureRoutes {

  private static final int MAX_DIGITS = 6;

  private final Procedures procedures;

  ProcedureRoutes(Procedures procedures) {
    this.procedures = procedures;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "GET /api/public/procedures", this::list,
        "GET /api/public/procedures/{procedure}", this::show);
  }

  private Reply list(Request request) {
    var items =
        procedures.list().stream()
            .filter(summary -> summary.state() == Procedure.State.PUBLISHED)
            .map(ProcedureRoutes::line)
            .toList();
    return forAll(request, Json.write(Map.of("items", items)));
  }

  private static ObjectNode line(ProcedureSummary summary) {
    return summary.shown().deepCopy().put("version", summary.published());
  }

  /** The version that is filed now, or the one that a request follows. */
  private Reply show(Request request) {
    var id = request.path("procedure");
    var version = request.query("version").map(ProcedureRoutes::number).orElseGet(() -> open(id));
    var document = procedures.published(id, version);
    return forAll(request, Json.write(whole(document, version)));
  }

  private int open(String id) {
    return procedures
        .get(id)
        .open()
        .orElseThrow(() -> new NotFound("Procedure %s cannot be filed now".formatted(id)));
  }

  private static ObjectNode whole(ProcedureDocument document, int version) {
    ObjectNode whole = document.json().deepCopy();
    return whole.put("version", version);
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,%d}".formatted(MAX_DIGITS))) {
      throw Invalid.of("#/version", "not-a-number", "is the number of a version");
    }
    return Integer.parseInt(text);
  }

  /** Browsers and the content network may keep it for a minute, then ask whether it changed. */
  private static Reply forAll(Request request, String content) {
    var tag = ETags.ofContent(content);
    var reply =
        ETags.matches(request.header("if-none-match"), tag)
            ? Reply.notModified()
            : Reply.text("application/json", content);
    return reply.header("etag", tag).header("cache-control", "public, max-age=60");
  }
}
