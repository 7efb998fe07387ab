package fr.parvis.reports;

import fr.parvis.people.SignIn;
import java.util.Optional;

/**
 * How a filing reached us: what the door knows and the form does not say.
 *
 * @param channel which application
 * @param idempotencyKey the caller's name for this attempt, if it gave one
 * @param account the caller's account, if it has one
 */
public record Origin(Channel channel, Optional<String> idempotencyKey, Optional<Account> account) {

  /**
   * An account, as a checked token tells it.
   *
   * @param signIn who vouches, and the id there
   * @param mail the address the account carries
   */
  public record Account(SignIn signIn, Optional<String> mail) {}
}
