package fr.parvis.senml;

/** A pack of which no record can be trusted: not SenML, too large, or a base field is at fault. */
public final class SenmlRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  SenmlRejected(String code, String detail) {
    super(detail);
    this.code = code;
  }

  /** A stable kebab-case word: {@code malformed}, {@code too-large}, {@code version}... */
  public String code() {
    return code;
  }
}
