package fr.parvis.http;

import fr.parvis.domain.Violation;
import java.util.List;

/**
 * A failure as the caller sees it: {@code application/problem+json}.
 *
 * @param type stable name of the failure, relative to the API: {@code /problems/not-found}
 * @param title the type in words
 * @param status HTTP status, repeated for readers that lost it
 * @param detail this failure in words, in English; pages translate by {@code type} and by each
 *     error's code
 * @param requestId what the town hall needs to find the request in the logs
 * @param errors every broken rule, for {@code /problems/invalid-request}; else empty
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String requestId,
    List<Violation> errors) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";
}
