package fr.parvis.telemetry.codec;

/**
 * A list of whole numbers of one kind (times, values, counts) as bytes.
 *
 * <p>Written are the numbers, their differences or the differences of those, whichever is shortest,
 * zig-zag, by the shortest of three codings: nothing when all are zero, seven bits a byte, or a
 * Rice code of {@code k} bits and a unary rest. Rice beats whole bytes by a quarter to a half on
 * real series (docs/decisions/0061).
 *
 * <p>Differences wrap around as {@code long} does, so any numbers come back as they were.
 */
public final class Column {

  private static final int CODING_BITS = 6;
  private static final int CODING = (1 << CODING_BITS) - 1;
  private static final int MAX_ORDER = 2;

  private Column() {}

  /** Writes the numbers; how many there are is for the caller to write. */
  public static void encode(long[] numbers, ByteSink sink) {
    if (numbers.length == 0) {
      return;
    }
    Residuals best = null;
    var residuals = numbers;
    for (var order = 0; order <= Math.min(MAX_ORDER, numbers.length - 1); order++) {
      var candidate = Residuals.of(residuals, order);
      if (best == null || candidate.bits() < best.bits()) {
        best = candidate;
      }
      residuals = differences(residuals, order);
    }
    write(best, sink);
  }

  private static void write(Residuals residuals, ByteSink sink) {
    sink.put((residuals.order() << CODING_BITS) | residuals.coding());
    var codes = residuals.codes();
    for (var i = 0; i < residuals.order(); i++) {
      sink.unsigned(codes[i]);
    }
    for (var i = residuals.order();
        i < codes.length && residuals.coding() != Residuals.ZEROS;
        i++) {
      if (residuals.coding() == Residuals.BYTES) {
        sink.unsigned(codes[i]);
      } else {
        Rice.write(codes[i], residuals.coding(), sink);
      }
    }
    sink.align();
  }

  /** Keeps the first {@code order + 1} numbers and turns the others into differences. */
  private static long[] differences(long[] numbers, int order) {
    var differences = numbers.clone();
    for (var i = order + 1; i < numbers.length; i++) {
      differences[i] = numbers[i] - numbers[i - 1];
    }
    return differences;
  }

  /** Reads {@code count} numbers. */
  public static long[] decode(int count, ByteSource source) {
    var numbers = new long[count];
    if (count == 0) {
      return numbers;
    }
    var head = source.next();
    var order = head >> CODING_BITS;
    if (order > MAX_ORDER || order >= count) {
      throw new MalformedBytes("No such order of differences");
    }
    read(head & CODING, order, numbers, source);
    for (var from = order; from > 0; from--) {
      for (var i = from; i < count; i++) {
        numbers[i] += numbers[i - 1];
      }
    }
    return numbers;
  }

  private static void read(int coding, int order, long[] into, ByteSource source) {
    for (var i = 0; i < order; i++) {
      into[i] = source.signed();
    }
    for (var i = order; i < into.length && coding != Residuals.ZEROS; i++) {
      into[i] =
          coding == Residuals.BYTES ? source.signed() : ZigZag.decode(Rice.read(coding, source));
    }
    source.align();
  }
}
