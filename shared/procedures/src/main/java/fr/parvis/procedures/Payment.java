package fr.parvis.procedures;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request costs, and what became of it. The town's accounts are kept elsewhere: this says
 * only where they are to be looked up.
 *
 * @param cents of euros, as the procedure's version says
 * @param state where it stands
 * @param receipt number of the receipt in the town's or the provider's books, or why nothing is
 *     owed
 * @param agent who noted it; nobody when a provider told
 * @param at when
 */
public record Payment(
    int cents,
    State state,
    Optional<String> receipt,
    Optional<String> agent,
    Optional<Instant> at) {

  /** Where a payment stands. */
  public enum State {
    /** To be paid. */
    DUE,
    /** Paid, at the counter or online. */
    PAID,
    /** An agent waived it. */
    WAIVED,
    /** Paid, and given back: told here, done elsewhere. */
    REFUNDED;

    /** The word of the API and of the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word, if it is one. */
    public static Optional<State> ofWord(String word) {
      return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
  }

  /** To be paid. */
  static Payment due(Fee fee) {
    return new Payment(
        fee.cents(), State.DUE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether it may become what it is to become. */
  boolean leadsTo(State next) {
    return switch (next) {
      case PAID, WAIVED -> state == State.DUE;
      case REFUNDED -> state == State.PAID;
      case DUE -> false;
    };
  }

  /** Whether this was noted before. */
  boolean says(State next, String text) {
    return state == next && receipt.filter(text::equals).isPresent();
  }

  /** The next state. */
  Payment in(State next, String text, Optional<String> by, Instant now) {
    return new Payment(cents, next, Optional.of(text), by, Optional.of(now));
  }
}
