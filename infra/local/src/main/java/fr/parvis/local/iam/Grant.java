package fr.parvis.local.iam;

/**
 * One action on one resource that a role allows: a statement of several gives one of each.
 *
 * @param function whose role it is
 * @param action the action, without wildcards
 * @param resource an ARN, which may end with {@code *}
 */
public record Grant(String function, String action, String resource) {

  boolean covers(Permission permission) {
    return action.equals(permission.action()) && isOn(permission.resource());
  }

  private boolean isOn(String wanted) {
    return resource.endsWith("*")
        ? wanted.startsWith(resource.substring(0, resource.length() - 1))
        : wanted.equals(resource);
  }

  @Override
  public String toString() {
    return "%s: %s on %s".formatted(function, action, resource);
  }
}
