package fr.parvis.telemetry.codec;

/** Bytes that this codec did not write, or that were damaged since. */
public final class MalformedBytes extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedBytes(String message) {
    super(message);
  }
}
