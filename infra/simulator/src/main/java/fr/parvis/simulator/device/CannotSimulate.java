package fr.parvis.simulator.device;

/** Why the simulator gives up, in words for whoever started it. */
public final class CannotSimulate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why, and what to do about it. */
  public CannotSimulate(String message) {
    super(message);
  }

  /** Says why, with what was behind it. */
  public CannotSimulate(String message, Throwable cause) {
    super(message, cause);
  }
}
