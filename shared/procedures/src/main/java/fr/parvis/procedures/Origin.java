package fr.parvis.procedures;

import fr.parvis.people.SignIn;
import java.util.Optional;

/**
 * How a request reached us: what the door knows and the body does not say.
 *
 * @param channel how it came
 * @param idempotencyKey the caller's name for this attempt, if it gave one
 * @param account the person's account, if they are signed in
 * @param agent who files it on somebody's behalf, if staff does
 */
public record Origin(
    Channel channel,
    Optional<String> idempotencyKey,
    Optional<Account> account,
    Optional<String> agent) {

  /**
   * An account, as a checked token tells it.
   *
   * @param signIn who vouches, and the id there
   * @param mail the address the account carries
   */
  public record Account(SignIn signIn, Optional<String> mail) {}

  /** Whose idempotency key it is. */
  String owner() {
    return account.map(known -> known.signIn().toString()).or(() -> agent).orElse("");
  }
}
