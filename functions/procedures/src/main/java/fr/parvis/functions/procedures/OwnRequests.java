package fr.parvis.functions.procedures;

import fr.parvis.domain.Language;
import fr.parvis.domain.Reference;
import fr.parvis.http.ETags;
import fr.parvis.http.Reply;
import fr.parvis.procedures.LineView;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.RequestLine;
import fr.parvis.procedures.RequestView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests as the person who files them sees them. */
final class OwnRequests {

  private final Parts parts;

  OwnRequests(Parts parts) {
    this.parts = parts;
  }

  /** The whole request, with the version that an edit of it must name. */
  Reply shown(Request request, Language language) {
    return Reply.ok(whole(request, language)).header("etag", ETags.of(request.version()));
  }

  /** A request that was just begun, with what opens it from now on. */
  Reply begun(Request request, Language language) {
    var view = new LinkedHashMap<>(whole(request, language));
    view.putAll(opening(request.reference()));
    return Reply.created("/api/public/requests/" + request.reference(), view)
        .header("etag", ETags.of(request.version()));
  }

  /** For a list of one's own. */
  Map<String, Object> line(RequestLine line, Language language) {
    var document = parts.procedures().of(line.filing());
    var view =
        new LinkedHashMap<>(
            new LineView(line, document, parts.territories().get(), language).shown());
    view.putAll(opening(line.reference()));
    return view;
  }

  Map<String, Object> whole(Request request, Language language) {
    return view(request, language)
        .whole(parts.applicants().reach(request), parts.pieces().list(request.reference()));
  }

  private RequestView view(Request request, Language language) {
    return new RequestView(
        request, parts.procedures().of(request), parts.territories().get(), language);
  }

  private Map<String, String> opening(Reference reference) {
    var secrets = parts.secrets();
    return Map.of("followSecret", secrets.secret(reference), "followLink", secrets.link(reference));
  }
}
