package fr.parvis.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** The failures that Lambda itself reports, in its own words. */
final class Failures {
  /** Lambda takes events of up to 6 MB, and a little more in answers. */
  static final int MAXIMUM_EVENT_BYTES = 6 * 1024 * 1024;

  static final int MAXIMUM_ANSWER_BYTES = MAXIMUM_EVENT_BYTES + 100;

  private Failures() {}

  static Outcome timedOut(String requestId, Duration timeout) {
    var seconds = timeout.toMillis() / 1000.0;
    return failure(
        "Sandbox.Timedout",
        String.format(
            Locale.ROOT,
            "RequestId: %s Error: Task timed out after %.2f seconds",
            requestId,
            seconds));
  }

  /** The child ended without an answer; above 128 an exit code is a signal's number. */
  static Outcome exited(String requestId, int exitCode) {
    var how =
        switch (exitCode) {
          case 0 -> "Runtime exited without providing a reason";
          case 128 + 9 -> "Runtime exited with error: signal: killed";
          case 128 + 15 -> "Runtime exited with error: signal: terminated";
          default -> "Runtime exited with error: exit status " + exitCode;
        };
    return failure("Runtime.ExitError", "RequestId: " + requestId + " Error: " + how);
  }

  static Outcome answerTooLarge(int bytes) {
    return failure(
        "Function.ResponseSizeTooLarge",
        "Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes)."
            .formatted(bytes, MAXIMUM_ANSWER_BYTES));
  }

  static Outcome eventTooLarge() {
    return failure(
        Outcome.EVENT_TOO_LARGE,
        "Request must be smaller than %d bytes for the InvokeFunction operation"
            .formatted(MAXIMUM_EVENT_BYTES));
  }

  static Outcome throttled() {
    return failure(Outcome.THROTTLED, "Rate Exceeded.");
  }

  private static Outcome failure(String type, String message) {
    var json =
        JsonNodeFactory.instance.objectNode().put("errorType", type).put("errorMessage", message);
    return Outcome.failure(type, json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
