package fr.parvis.telemetry.codec;

import java.util.Arrays;

/**
 * Reads back what {@link ByteSink} collected.
 *
 * <p>Every method throws {@link MalformedBytes} where the bytes end too soon.
 */
public final class ByteSource {

  private static final int PAYLOAD_BITS = 7;
  private static final int PAYLOAD = 0x7f;
  private static final int MORE = 0x80;

  private final byte[] bytes;
  private int position;
  private long bits;
  private int pending;

  /** Reads these bytes from their start. */
  public ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The next byte, 0 to 255. */
  public int next() {
    if (position == bytes.length) {
      throw new MalformedBytes("The bytes end too soon");
    }
    return bytes[position++] & 0xff;
  }

  /** What {@link ByteSink#unsigned} wrote. */
  public long unsigned() {
    var value = 0L;
    for (var shift = 0; shift < Long.SIZE; shift += PAYLOAD_BITS) {
      var piece = next();
      value |= (long) (piece & PAYLOAD) << shift;
      if ((piece & MORE) == 0) {
        return value;
      }
    }
    throw new MalformedBytes("A number has more than 64 bits");
  }

  /** What {@link ByteSink#signed} wrote. */
  public long signed() {
    return ZigZag.decode(unsigned());
  }

  /**
   * An unsigned number that counts something.
   *
   * @throws MalformedBytes above {@code limit}: no memory is taken on the word of the bytes
   */
  public int count(int limit) {
    var value = unsigned();
    if (value < 0 || value > limit) {
      throw new MalformedBytes("A count is above %d".formatted(limit));
    }
    return (int) value;
  }

  /** The next {@code count} bits (0 to 64). */
  long bits(int count) {
    return count > Integer.SIZE
        ? (lowBits(count - Integer.SIZE) << Integer.SIZE) | lowBits(Integer.SIZE)
        : lowBits(count);
  }

  private long lowBits(int count) {
    while (pending < count) {
      bits = (bits << Byte.SIZE) | next();
      pending += Byte.SIZE;
    }
    pending -= count;
    return (bits >>> pending) & ((1L << count) - 1);
  }

  /** Ones before the next zero, which is taken too; at {@code limit} ones none is expected. */
  int ones(int limit) {
    var count = 0;
    while (count < limit && lowBits(1) == 1) {
      count++;
    }
    return count;
  }

  /** Drops what is left of the current byte. */
  void align() {
    pending = 0;
  }

  /** Everything that was not read yet. */
  public byte[] rest() {
    var rest = Arrays.copyOfRange(bytes, position, bytes.length);
    position = bytes.length;
    return rest;
  }

  /** Throws unless everything was read. */
  public void end() {
    if (position != bytes.length) {
      throw new MalformedBytes("Bytes are left over");
    }
  }
}
