package fr.parvis.telemetry;

/** Why a reading is not kept among the others but in quarantine. */
public enum Refusal {
  /** No such series is registered. */
  UNKNOWN_SERIES("unknown-series"),
  /** The value is not a finite number. */
  NOT_A_NUMBER("not-a-number"),
  /** The value is beyond what the series' resolution can tell. */
  OUT_OF_RANGE("out-of-range"),
  /** The unit measures another quantity than the one the series is registered with. */
  WRONG_UNIT("wrong-unit"),
  /** The device's clock is ahead. */
  FUTURE("future"),
  /** The reading is older than what its property is kept for. */
  TOO_OLD("too-old"),
  /** The message, or this record of it, could not be read at all. */
  UNREADABLE("unreadable");

  private final String code;

  Refusal(String code) {
    this.code = code;
  }

  /** The stable name, as stored and as shown by the API. */
  public String code() {
    return code;
  }
}
