package fr.parvis.functions.opendata;

import fr.parvis.http.Problem;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets through who has not read too much today; else says how long to wait. */
final class Quota {

  private final Parts parts;

  Quota(Parts parts) {
    this.parts = parts;
  }

  /**
   * Counts a reading for the key that was sent, or for the address it came from without one.
   *
   * @throws fr.parvis.domain.Denied with a key that is nobody's
   */
  Reply reading(Request request, Supplier<Reply> answer) {
    var key = request.header("api-key");
    if (key.isEmpty()) {
      return anonymously(request, 1, answer);
    }
    return reply(request, parts.allowances().take(parts.keys().holder(key), 1), answer);
  }

  /** Counts for the address that a request came from. */
  Reply anonymously(Request request, int units, Supplier<Reply> answer) {
    return reply(request, parts.allowances().take(parts.callers().address(request), units), answer);
  }

  private static Reply reply(Request request, Optional<Duration> waiting, Supplier<Reply> answer) {
    return waiting.map(wait -> tooMuch(request, wait)).orElseGet(answer);
  }

  private static Reply tooMuch(Request request, Duration wait) {
    var detail =
        "As much was read as is free in a day; a key (POST /api/public/reusers) lets read more";
    return Reply.problem(
            new Problem(
                "/problems/quota-exceeded",
                "Quota exceeded",
                429,
                detail,
                request.requestId(),
                List.of()))
        .header("retry-after", Long.toString(wait.toSeconds()));
  }
}
