package fr.parvis.telemetry.codec;

/**
 * Rice codes: the lowest {@code k} bits as they are, the rest in unary. Good for numbers that are
 * mostly small and now and then large, as the differences of a sensor's readings are. A rest of
 * {@value #ESCAPE} or more (a meter that was replaced) is written by its length instead.
 *
 * <p>Source: R. F. Rice, "Some practical universal noiseless coding techniques", JPL 79-22, 1979.
 */
final class Rice {

  private static final int ESCAPE = 20;
  private static final int LENGTH_BITS = 6;
  private static final int MAX_PARAMETER = 56;

  private Rice() {}

  static void write(long code, int k, ByteSink sink) {
    var rest = code >>> k;
    if (Long.compareUnsigned(rest, ESCAPE) < 0) {
      sink.bits(((1L << rest) - 1) << 1, (int) rest + 1);
      sink.bits(code, k);
    } else {
      var length = Long.SIZE - Long.numberOfLeadingZeros(code);
      sink.bits((1L << ESCAPE) - 1, ESCAPE);
      sink.bits(length - 1, LENGTH_BITS);
      sink.bits(code, length);
    }
  }

  static long read(int k, ByteSource source) {
    if (k > MAX_PARAMETER) {
      throw new MalformedBytes("No such coding");
    }
    var rest = source.ones(ESCAPE);
    return rest < ESCAPE
        ? ((long) rest << k) | source.bits(k)
        : source.bits((int) source.bits(LENGTH_BITS) + 1);
  }

  /** The parameter that fits the mean of the codes; its neighbours are rarely a bit better. */
  static int parameter(long[] codes, int from) {
    var sum = 0.0;
    for (var i = from; i < codes.length; i++) {
      sum += codes[i] >= 0 ? codes[i] : -2.0 * Long.MIN_VALUE;
    }
    var mean = (long) (sum / (codes.length - from));
    var guess = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(mean) - 1, 0, MAX_PARAMETER);
    var lower = Math.max(0, guess - 1);
    return bits(codes, from, lower) < bits(codes, from, guess) ? lower : guess;
  }

  /** How many bits all the codes take. */
  static long bits(long[] codes, int from, int k) {
    var bits = 0L;
    for (var i = from; i < codes.length; i++) {
      var rest = codes[i] >>> k;
      bits +=
          Long.compareUnsigned(rest, ESCAPE) < 0
              ? rest + 1 + k
              : ESCAPE + LENGTH_BITS + Long.SIZE - Long.numberOfLeadingZeros(codes[i]);
    }
    return bits;
  }
}
