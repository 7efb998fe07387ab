package fr.parvis.functions.admin;

import fr.parvis.access.Caller;
import fr.parvis.access.Policy;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Language;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Reference;
import fr.parvis.http.ETags;
import fr.parvis.letters.RequestLetters;
import fr.parvis.pieces.Pieces;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.LineView;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.RequestLine;
import fr.parvis.procedures.RequestView;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.Status;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the resources about requests use, and how they show one.
 *
 * @param territories the settings
 * @param procedures what requests follow
 * @param requests where requests are kept
 * @param pieces their files
 * @param applicants who files
 * @param clock tells now
 */
record RequestDesk(
    Territories territories,
    Procedures procedures,
    Requests requests,
    Pieces pieces,
    Applicants applicants,
    InstantSource clock) {

  Territory territory() {
    return territories.get();
  }

  RequestLetters letters() {
    return new RequestLetters(procedures, pieces, territories);
  }

  /**
   * The request of a reference, if the caller's service has it. A draft is the person's own.
   *
   * @throws NotFound when there is none, or a draft only
   */
  Request visible(Caller caller, String reference) {
    var request = requests.get(Reference.parse(reference));
    if (request.status() == Status.DRAFT) {
      throw new NotFound("There is no request " + request.reference());
    }
    Policy.requireService(caller, request.service());
    return request;
  }

  /**
   * The request of a reference, to be paid for at the counter: a draft too, of which the agent
   * learns nothing else.
   *
   * @throws NotFound when there is none
   */
  Request payable(Caller caller, String reference) {
    var request = requests.get(Reference.parse(reference));
    Policy.requireService(caller, request.service());
    return request;
  }

  /** What a request costs, and nothing of what was answered. */
  Map<String, Object> bill(Request request) {
    var document = procedures.of(request);
    var view = new LinkedHashMap<String, Object>();
    view.put("reference", request.reference());
    view.put("procedure", document.title(Language.FR));
    view.put("payment", request.payment().map(RequestView::payment));
    return view;
  }

  /** The request as staff sees it, with the version to act on. */
  Response answer(Request request, @Nullable String language) {
    return Response.ok(whole(request, language(language)))
        .header(HttpHeaders.ETAG, ETags.of(request.version()))
        .build();
  }

  /** The request in a list. */
  Map<String, Object> line(RequestLine line, Language language) {
    var document = procedures.of(line.filing());
    var view = new LineView(line, document, territory(), language).shown();
    putStaffMembers(view, line);
    return view;
  }

  private void putStaffMembers(Map<String, Object> view, RequestLine line) {
    view.put("late", line.isLate(clock.instant(), territory().zoneId()));
    view.put("assignedTo", line.assignedTo());
  }

  /** The request as the person sees it, whose draft it is. */
  Map<String, Object> shownToPerson(Request request) {
    return view(request, request.filing().language())
        .whole(applicants.reach(request), pieces.list(request.reference()));
  }

  private Map<String, Object> whole(Request request, Language language) {
    var reach = applicants.reach(request);
    var view = view(request, language).whole(reach, pieces.list(request.reference()));
    putStaffMembers(view, request.line());
    view.put("channel", request.filing().channel());
    view.put("language", request.filing().language());
    view.put("mail", reach.map(known -> known.contact().mail()));
    StaffOnly.members(request).forEach(view::put);
    return view;
  }

  private RequestView view(Request request, Language language) {
    return new RequestView(request, procedures.of(request), territory(), language);
  }

  /**
   * The language of what the town wrote.
   *
   * @throws Invalid for one that the service does not speak
   */
  static Language language(@Nullable String tag) {
    return Optional.ofNullable(tag)
        .map(Language::ofTag)
        .orElse(Optional.of(Language.FR))
        .orElseThrow(() -> Invalid.of("#/language", "unknown", "is fr or en"));
  }
}
