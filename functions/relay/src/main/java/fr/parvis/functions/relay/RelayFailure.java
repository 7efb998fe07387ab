package fr.parvis.functions.relay;

import org.jspecify.annotations.Nullable;

/** A record could not be relayed, now or ever; the message holds no content of it. */
final class RelayFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RelayFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
