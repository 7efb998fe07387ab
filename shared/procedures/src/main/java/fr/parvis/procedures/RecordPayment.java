package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request costs was paid, waived, or given back. At the counter an agent notes it, for a
 * draft too: who must pay first comes with its reference.
 */
public final class RecordPayment {

  private final Requests requests;
  private final InstantSource clock;

  /**
   * @param requests where requests are kept
   * @param clock tells now
   */
  public RecordPayment(Requests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * What an agent notes.
   *
   * @param state {@code paid}, {@code waived} or {@code refunded}
   * @param receipt number of the receipt, or why nothing is owed
   */
  public record Command(@Nullable String state, @Nullable String receipt) {}

  /**
   * Notes it; the same again changes nothing.
   *
   * @throws Invalid with every broken rule
   * @throws Conflict when the request costs nothing, or another thing was noted
   */
  public Request run(Reference reference, String agent, Command command) {
    var violations = new Violations();
    var state = Optional.ofNullable(command.state()).flatMap(Payment.State::ofWord);
    violations.check(
        state.filter(next -> next != Payment.State.DUE).isPresent(),
        "#/state",
        "unknown",
        "is paid, waived or refunded");
    var receipt = Texts.required(command.receipt(), "#/receipt", violations);
    violations.throwIfAny();
    return noted(reference, state.orElseThrow(), receipt, Optional.of(agent));
  }

  /** A provider says that it was paid. */
  Request paid(Reference reference, String receipt) {
    return noted(reference, Payment.State.PAID, receipt, Optional.empty());
  }

  private Request noted(
      Reference reference, Payment.State next, String text, Optional<String> agent) {
    return requests.change(reference, request -> noted(request, next, text, agent));
  }

  private Request noted(Request request, Payment.State next, String text, Optional<String> agent) {
    var payment =
        request.payment().orElseThrow(() -> new Conflict("nothing-to-pay", "It costs nothing"));
    if (payment.says(next, text)) {
      return request;
    }
    if (!payment.leadsTo(next)) {
      throw new Conflict("The payment is %s".formatted(payment.state().word()));
    }
    var change = request.change(clock.instant());
    var who = agent.isPresent() ? Who.SERVICE : Who.TOWN;
    return change
        .payment(payment.in(next, text, agent, change.at()))
        .step(kind(next), who, agent, Optional.of(text));
  }

  private static Step.Kind kind(Payment.State state) {
    return switch (state) {
      case PAID -> Step.Kind.PAID;
      case WAIVED -> Step.Kind.PAYMENT_WAIVED;
      case REFUNDED -> Step.Kind.REFUNDED;
      case DUE -> throw new IllegalStateException("Nobody notes that");
    };
  }
}
