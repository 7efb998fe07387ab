package fr.parvis.senml;

import java.util.HexFormat;

/** What was measured or set: a record has one of these, or only a sum. */
public sealed interface SenmlValue {

  /** A measure, always finite. */
  record Numeric(double value) implements SenmlValue {}

  /** A word or a sentence. */
  record Text(String value) implements SenmlValue {}

  /** A switch. */
  record Bool(boolean value) implements SenmlValue {}

  /** Bytes that only their sender's model explains. */
  // Passed on and never compared, so identity of the bytes is enough.
  @SuppressWarnings("ArrayRecordComponent")
  record Data(byte[] value) implements SenmlValue {
    @Override
    public String toString() {
      return "Data[" + HexFormat.of().formatHex(value) + "]";
    }
  }
}
