package fr.parvis.local.replay;

/**
 * Something that was given up.
 *
 * @param id the message's id, or the object's key
 * @param when when it was sent or stored
 * @param cause why it was given up, as far as is known
 * @param body the message, or the records
 */
record Letter(String id, String when, String cause, String body) {
  private static final int SHOWN = 400;

  @Override
  public String toString() {
    return """
      %s  %s
        cause: %s
        %s
    """
        .formatted(when, id, cause.strip(), body.substring(0, Math.min(SHOWN, body.length())));
  }
}
