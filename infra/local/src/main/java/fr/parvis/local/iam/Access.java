package fr.parvis.local.iam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Decides what functions may do, and remembers which grants were of use and what was refused. */
public final class Access {
  private final Roles roles;
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = new ConcurrentSkipListSet<>();

  Access(Roles roles) {
    this.roles = roles;
  }

  boolean knows(String function) {
    return roles.has(function);
  }

  /** The first permission that the function lacks. */
  Optional<Permission> findLacking(String function, List<Permission> needed) {
    var lacking = needed.stream().filter(permission -> !allows(function, permission)).findFirst();
    lacking.ifPresent(permission ->
        refused.add(
            "%s: %s on %s".formatted(function, permission.action(), permission.resource())));
    return lacking;
  }

  private boolean allows(String function, Permission permission) {
    var grant = roles.find(function, permission);
    grant.ifPresent(used::add);
    return grant.isPresent();
  }

  /** What roles allow and no call has needed so far. */
  public List<Grant> unused() {
    return roles.all().stream().filter(grant -> !used.contains(grant)).toList();
  }

  /** What functions asked for and their roles do not allow. */
  public Set<String> refused() {
    return new TreeSet<>(refused);
  }
}
