package fr.parvis.local.lambda;

/**
 * Runs the functions of the template: all that the gateway, the streams and the queues need of
 * Lambda.
 */
public interface Functions {
  /**
   * Invokes a function and waits for its answer, as a synchronous {@code Invoke} does. A function
   * that fails, crashes or runs out of time gives an outcome with an error, never an exception.
   *
   * @param logicalId the function's key in the template
   * @param event the event, JSON of at most 6 MB
   */
  Outcome invoke(String logicalId, byte[] event);
}
