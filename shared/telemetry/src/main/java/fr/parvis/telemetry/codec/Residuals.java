package fr.parvis.telemetry.codec;

/** What is left to write of a column after some order of differences, and the coding that fits. */
final class Residuals {

  /** Every residual is zero, and none is written. */
  static final int ZEROS = 63;

  /** Residuals in bytes of seven bits; any coding below is the parameter of a Rice code. */
  static final int BYTES = 62;

  private static final int PAYLOAD_BITS = 7;

  private final int order;
  private final int coding;
  private final long[] codes;
  private final long bits;

  private Residuals(int order, int coding, long[] codes, long bits) {
    this.order = order;
    this.coding = coding;
    this.codes = codes;
    this.bits = bits;
  }

  /** Of numbers whose first {@code order} are as they were, the others differences. */
  static Residuals of(long[] numbers, int order) {
    var codes = new long[numbers.length];
    var all = 0L;
    var head = 0L;
    var inBytes = 0L;
    for (var i = 0; i < codes.length; i++) {
      codes[i] = ZigZag.encode(numbers[i]);
      if (i < order) {
        head += byteBits(codes[i]);
      } else {
        all |= codes[i];
        inBytes += byteBits(codes[i]);
      }
    }
    if (all == 0) {
      return new Residuals(order, ZEROS, codes, head);
    }
    var k = Rice.parameter(codes, order);
    var inRice = Rice.bits(codes, order, k);
    return inRice < inBytes
        ? new Residuals(order, k, codes, head + inRice)
        : new Residuals(order, BYTES, codes, head + inBytes);
  }

  private static int byteBits(long code) {
    var significant = Long.SIZE - Long.numberOfLeadingZeros(code | 1);
    return Byte.SIZE * ((significant + PAYLOAD_BITS - 1) / PAYLOAD_BITS);
  }

  /** How often differences were taken; as many numbers stand before the residuals. */
  int order() {
    return order;
  }

  /** {@link #ZEROS}, {@link #BYTES} or the parameter of a Rice code. */
  int coding() {
    return coding;
  }

  /** Zig-zag: first what stands before the residuals, then these. */
  long[] codes() {
    return codes;
  }

  /** What all of it takes. */
  long bits() {
    return bits;
  }
}
