package fr.parvis.telemetry.codec;

import java.util.Arrays;

/** Collects bytes, variable-length numbers and single bits. */
public final class ByteSink {

  private static final int FIRST_CAPACITY = 256;
  private static final int PAYLOAD_BITS = 7;
  private static final int MORE = 0x80;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int size;
  private long bits;
  private int pending;

  /** The lowest eight bits. */
  public void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  /** An unsigned number, seven bits a byte, lowest first (LEB128). */
  public void unsigned(long value) {
    var rest = value;
    while ((rest & -MORE) != 0) {
      put((int) rest | MORE);
      rest >>>= PAYLOAD_BITS;
    }
    put((int) rest);
  }

  /** A signed number, small in size when it is near zero on either side. */
  public void signed(long value) {
    unsigned(ZigZag.encode(value));
  }

  /** The lowest {@code count} bits (0 to 64), highest first; end with {@link #align}. */
  void bits(long value, int count) {
    if (count > Integer.SIZE) {
      lowBits(value >>> Integer.SIZE, count - Integer.SIZE);
      lowBits(value, Integer.SIZE);
    } else {
      lowBits(value, count);
    }
  }

  private void lowBits(long value, int count) {
    bits = (bits << count) | (value & ((1L << count) - 1));
    pending += count;
    while (pending >= Byte.SIZE) {
      pending -= Byte.SIZE;
      put((int) (bits >>> pending));
    }
  }

  /** Fills the last byte with zeros, so that whole bytes may follow. */
  void align() {
    if (pending > 0) {
      put((int) (bits << (Byte.SIZE - pending)));
      pending = 0;
    }
  }

  /** Everything that was put. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
