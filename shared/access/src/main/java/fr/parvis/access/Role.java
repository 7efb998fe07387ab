package fr.parvis.access;

import java.util.Optional;

/**
 * What a caller is to the territory. Roles stand side by side: an agent of two services has two,
 * and none includes another; each {@link Policy} says which ones it takes.
 */
public sealed interface Role {

  /** A person with an account. */
  record Resident() implements Role {}

  /** Acts for somebody else, under a mandate (<i>mandat</i>). */
  record Helper() implements Role {}

  /**
   * Works in one service of the town hall.
   *
   * @param service its id in the territory's settings
   */
  record Agent(String service) implements Role {}

  /** Sees and decides for every service. */
  record Manager() implements Role {}

  /** Changes settings and rights. */
  record Admin() implements Role {}

  /** Another organisation's machine. */
  record Partner() implements Role {}

  /** Re-uses open data with a key of its own. */
  record Reuser() implements Role {}

  /** A sensor or gateway, known by its certificate. */
  record Device() implements Role {}

  /**
   * The role of a claim's value ({@code manager}, {@code agent:voirie}); empty for no role of ours.
   */
  static Optional<Role> of(String claim) {
    if (claim.startsWith("agent:") && claim.length() > "agent:".length()) {
      return Optional.of(new Agent(claim.substring("agent:".length())));
    }
    return switch (claim) {
      case "resident" -> Optional.of(new Resident());
      case "helper" -> Optional.of(new Helper());
      case "manager" -> Optional.of(new Manager());
      case "admin" -> Optional.of(new Admin());
      case "partner" -> Optional.of(new Partner());
      case "reuser" -> Optional.of(new Reuser());
      case "device" -> Optional.of(new Device());
      default -> Optional.empty();
    };
  }

  /** The claim's value again: {@code agent:voirie}. */
  default String claim() {
    return switch (this) {
      case Resident() -> "resident";
      case Helper() -> "helper";
      case Agent(var service) -> "agent:" + service;
      case Manager() -> "manager";
      case Admin() -> "admin";
      case Partner() -> "partner";
      case Reuser() -> "reuser";
      case Device() -> "device";
    };
  }
}
