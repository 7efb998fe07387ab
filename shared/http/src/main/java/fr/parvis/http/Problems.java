package fr.parvis.http;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Denied;
import fr.parvis.domain.DomainException;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Stale;
import fr.parvis.domain.Violation;
import java.util.List;

/** Failures to problems: the only place that knows their HTTP status. */
public final class Problems {

  private Problems() {}

  /** No {@code default}: a new kind of failure does not compile until it has a status here. */
  public static Problem of(DomainException e, String requestId) {
    return switch (e) {
      case Invalid i ->
          problem(422, "invalid-request", "Invalid request", i, requestId, i.violations());
      case NotFound n -> problem(404, "not-found", "Not found", n, requestId, List.of());
      case Conflict c -> problem(409, c.code(), "Conflict", c, requestId, List.of());
      case Denied d -> problem(403, "denied", "Denied", d, requestId, List.of());
      case Stale s -> problem(412, "stale", "Changed since", s, requestId, List.of());
    };
  }

  /** A request that is wrong as HTTP. */
  public static Problem of(RequestFault e, String requestId) {
    var type =
        switch (e.kind()) {
          case MALFORMED -> "malformed-request";
          case TOO_LARGE -> "body-too-large";
          case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
          case VERSION_REQUIRED -> "version-required";
        };
    return problem(e.kind().status(), type, e.kind().title(), e, requestId, List.of());
  }

  /** A fault of ours: says nothing of its cause. */
  public static Problem unexpected(String requestId) {
    return new Problem(
        "/problems/unexpected",
        "Unexpected failure",
        500,
        "The request could not be answered; nothing is wrong with it",
        requestId,
        List.of());
  }

  private static Problem problem(
      int status,
      String type,
      String title,
      RuntimeException e,
      String requestId,
      List<Violation> errors) {
    return new Problem("/problems/" + type, title, status, e.getMessage(), requestId, errors);
  }
}
