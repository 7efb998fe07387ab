package fr.parvis.local.iot.rules;

import fr.parvis.local.iot.Distribution;

/**
 * What a rule does with the result of its statement.
 *
 * @param name as AWS calls it where it tells of a failure: {@code SqsAction}
 * @param resource the queue, function, table or topic
 * @param effect how it is done
 */
record Action(String name, String resource, Effect effect) {

  /** Does it; throws when it cannot. */
  @FunctionalInterface
  interface Effect {
    void run(byte[] result, Distribution distribution);
  }

  /** Why an action failed, other than by its service's own exception. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String message) {
      super(message);
    }
  }
}
