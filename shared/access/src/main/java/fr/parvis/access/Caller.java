package fr.parvis.access;

import fr.parvis.domain.Denied;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who calls, as a checked token says.
 *
 * @param issuer who vouches for the caller
 * @param subject the caller's id at that issuer; the two together name one account
 * @param name how the caller is addressed
 * @param roles what the caller may act as
 */
public record Caller(String issuer, String subject, String name, Set<Role> roles) {

  /** Keeps its own copy of the roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }

  /**
   * Reads the claims that API Gateway hands over, all of them texts.
   *
   * @param rolesClaim the claim that lists the roles
   * @throws Denied without issuer or subject: such a token names nobody
   */
  public static Caller fromClaims(Map<String, String> claims, String rolesClaim) {
    var subject = claim(claims, "sub").orElseThrow(Caller::nobody);
    return new Caller(
        claim(claims, "iss").orElseThrow(Caller::nobody),
        subject,
        claim(claims, "name").orElse(subject),
        roles(claims.getOrDefault(rolesClaim, "")));
  }

  /** Whether the caller has the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Services the caller works in, in alphabetical order. */
  public Set<String> services() {
    var services = new TreeSet<String>();
    for (var role : roles) {
      if (role instanceof Role.Agent(var service)) {
        services.add(service);
      }
    }
    return services;
  }

  /**
   * The gateway writes a list claim as {@code [agent:voirie manager]}; an issuer that only has
   * texts may send {@code agent:voirie manager} or put commas between.
   */
  private static Set<Role> roles(String claim) {
    var roles = new LinkedHashSet<Role>();
    var list = claim.strip();
    if (list.startsWith("[") && list.endsWith("]")) {
      list = list.substring(1, list.length() - 1);
    }
    Arrays.stream(list.split("[\\s,]+", -1)).flatMap(c -> Role.of(c).stream()).forEach(roles::add);
    return roles;
  }

  private static Optional<String> claim(Map<String, String> claims, String name) {
    return Optional.ofNullable(claims.get(name)).filter(value -> !value.isBlank());
  }

  private static Denied nobody() {
    return new Denied("The token names nobody");
  }
}
