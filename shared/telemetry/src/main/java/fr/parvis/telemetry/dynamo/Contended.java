package fr.parvis.telemetry.dynamo;

/**
 * Somebody else writes the same items, again and again. Nothing was lost; what was asked may be
 * asked once more.
 */
public final class Contended extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Contended(String message) {
    super(message);
  }
}
