package fr.parvis.telemetry.codec;

/**
 * Times of one run: the first beside a base that both sides know, then steps between times in units
 * of their greatest common divisor. A regular cadence, whole seconds or minutes, thus takes a few
 * bytes, and milliseconds are not lost where a sensor has them.
 */
final class Times {

  private Times() {}

  static void encode(long[] times, long base, ByteSink sink) {
    if (times.length == 0) {
      return;
    }
    sink.signed(times[0] - base);
    if (times.length == 1) {
      return;
    }
    var gaps = new long[times.length - 1];
    var unit = 0L;
    for (var i = 0; i < gaps.length; i++) {
      gaps[i] = times[i + 1] - times[i];
      unit = divisor(gaps[i], unit);
    }
    sink.unsigned(unit);
    for (var i = 0; i < gaps.length; i++) {
      gaps[i] /= unit;
    }
    Column.encode(gaps, sink);
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  static long[] decode(int count, long base, ByteSource source) {
    var times = new long[count];
    if (count == 0) {
      return times;
    }
    times[0] = base + source.signed();
    if (count > 1) {
      var unit = source.unsigned();
      var gaps = Column.decode(count - 1, source);
      for (var i = 0; i < gaps.length; i++) {
        times[i + 1] = times[i] + gaps[i] * unit;
      }
    }
    if (!Run.grows(times)) {
      throw new MalformedBytes("Times do not grow");
    }
    return times;
  }
}
