package fr.parvis.functions.procedures;

import fr.parvis.domain.Language;
import fr.parvis.http.ETags;
import fr.parvis.http.Reply;
import fr.parvis.procedures.Request;
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
    view.putAll(opening(request));
    return Reply.created("/api/public/requests/" + request.reference(), view)
        .header("etag", ETags.of(request.version()));
  }

  /** For a list of one's own. */
  Map<String, Object> line(Request request, Language language) {
    var line = new LinkedHashMap<>(view(request, language).summary());
    line.putAll(opening(request));
    return line;
  }

  Map<String, Object> whole(Request request, Language language) {
    return view(request, language)
        .whole(parts.applicants().reach(request), parts.pieces().list(request.reference()));
  }

  private RequestView view(Request request, Language language) {
    return new RequestView(
        request, parts.procedures().of(request), parts.territories().get(), language);
  }

  private Map<String, String> opening(Request request) {
    var secrets = parts.secrets();
    return Map.of(
        "followSecret", secrets.secret(request.reference()),
        "followLink", secrets.link(request.reference()));
  }
}
