package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person and the service write to each other; the service also to itself. */
public final class SendMessage {

  /**
   * Most messages of a request: thirty of the longest have 180 KB, and DynamoDB takes items up to
   * 400 KB.
   */
  static final int MAX_MESSAGES = 30;

  /** The same words again within this time are a button touched twice. */
  private static final Duration REPEAT = Duration.ofMinutes(10);

  private final Requests requests;
  private final InstantSource clock;

  /**
   * @param requests where requests are kept
   * @param clock tells now
   */
  public SendMessage(Requests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /** What the person writes. */
  public record Command(@Nullable String text) {}

  /**
   * What an agent writes.
   *
   * @param text the words
   * @param internal whether only staff reads it
   */
  public record StaffCommand(@Nullable String text, @Nullable Boolean internal) {}

  /**
   * The person writes to the service.
   *
   * @throws Conflict when the request is not in the service's hands, or has too many messages
   */
  public Request run(Reference reference, String secret, Command command) {
    var text = checked(command.text());
    return requests.change(
        reference,
        request ->
            sent(
                request.opened(secret),
                new Message(now(), Who.PERSON, Optional.empty(), false, text)));
  }

  /**
   * An agent writes to the person, or a note to staff.
   *
   * @throws Conflict when the request is not in the service's hands, or has too many messages
   */
  public Request run(Reference reference, String agent, StaffCommand command) {
    var text = checked(command.text());
    var internal = Boolean.TRUE.equals(command.internal());
    var message = new Message(now(), Who.SERVICE, Optional.of(agent), internal, text);
    return requests.change(reference, request -> sent(request, message));
  }

  private Request sent(Request request, Message message) {
    if (request.messages().stream().anyMatch(kept -> isRepeat(kept, message))) {
      return request;
    }
    request.requireStatus(Status.SUBMITTED, Status.INCOMPLETE, Status.IN_INSTRUCTION);
    if (request.messages().size() >= MAX_MESSAGES) {
      throw new Conflict("The request has too many messages; phone instead");
    }
    var kind = message.internal() ? Step.Kind.NOTE : Step.Kind.MESSAGE;
    return request
        .change(message.at())
        .message(message)
        .step(kind, message.from(), message.agent(), Optional.empty());
  }

  private static boolean isRepeat(Message kept, Message message) {
    return kept.text().equals(message.text())
        && kept.from() == message.from()
        && kept.internal() == message.internal()
        && message.at().isBefore(kept.at().plus(REPEAT));
  }

  private static String checked(@Nullable String typed) {
    var violations = new Violations();
    var text = Texts.required(typed, "#/text", violations);
    violations.throwIfAny();
    return text;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
