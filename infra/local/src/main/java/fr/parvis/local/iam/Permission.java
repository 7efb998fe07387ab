package fr.parvis.local.iam;

import fr.parvis.template.Names;

/**
 * What a call needs to be allowed.
 *
 * @param action as a policy names it: {@code dynamodb:GetItem}
 * @param resource the ARN that it is done to; {@code *} for an action that knows none
 */
record Permission(String action, String resource) {

  /** Of an action on something in this account and region. */
  static Permission of(String service, String operation, String path) {
    return new Permission(
        service + ":" + operation,
        "arn:aws:%s:%s:%s:%s".formatted(service, Names.REGION, Names.ACCOUNT, path));
  }

  /** Of an action on nothing in particular; what is not known here is one of them. */
  static Permission onNothing(String service, String operation) {
    return new Permission(service + ":" + operation, "*");
  }
}
