package fr.parvis.local.iot.policy;

/** Something in a policy that is not known here, and that could therefore not be enforced. */
final class UnknownInPolicy extends RuntimeException {
  UnknownInPolicy(String what) {
    super(what + " is not known here");
  }
}
