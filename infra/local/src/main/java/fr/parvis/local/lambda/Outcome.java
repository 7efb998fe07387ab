package fr.parvis.local.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an invocation came to.
 *
 * @param payload the function's answer; with an error, Lambda's JSON of it ({@code errorMessage},
 *     {@code errorType}...)
 * @param errorType empty when the function answered; else what Lambda calls the failure: {@code
 *     Sandbox.Timedout}, {@code Runtime.ExitError}, the class of an exception...
 */
// Outcomes are passed on and never compared, so identity of the bytes is enough.
@SuppressWarnings("ArrayRecordComponent")
public record Outcome(byte[] payload, Optional<String> errorType) {

  /** The error type of an event above 6 MB, which no function got to see. */
  public static final String EVENT_TOO_LARGE = "RequestEntityTooLargeException";

  /** The error type when every environment stayed busy. */
  public static final String THROTTLED = "TooManyRequestsException";

  /** The function answered. */
  public static Outcome answer(byte[] payload) {
    return new Outcome(payload, Optional.empty());
  }

  /** The function failed in the way that Lambda names so. */
  public static Outcome failure(String errorType, byte[] payload) {
    return new Outcome(payload, Optional.of(errorType));
  }

  /** Whether the function failed. */
  public boolean failed() {
    return errorType.isPresent();
  }

  /** The payload as text. */
  public String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }
}
