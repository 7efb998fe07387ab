package fr.parvis.telemetry.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Summaries of the days of a block, column by column. Each column is written beside another it is
 * near to, so that on a quiet series most columns are zero and take a byte.
 */
final class Summaries {

  /** The total beside {@code count * first}: sums, means. */
  private static final int BESIDE_SUM = 0;

  /** The total beside {@code last - first}: counters. */
  private static final int BESIDE_RISE = 1;

  private static final int MAX_DAYS = 366;

  private Summaries() {}

  static void encode(List<DaySummary> days, ByteSink sink) {
    sink.unsigned(days.size());
    encode(days, DaySummary::day, sink);
    encode(days, DaySummary::count, sink);
    encode(days, DaySummary::first, sink);
    encode(days, day -> day.last() - day.first(), sink);
    encode(days, day -> Math.min(day.first(), day.last()) - day.min(), sink);
    encode(days, day -> day.max() - Math.max(day.first(), day.last()), sink);
    var counts = days.stream().allMatch(day -> day.total() == day.last() - day.first());
    sink.put(counts ? BESIDE_RISE : BESIDE_SUM);
    encode(days, day -> day.total() - near(counts, day.count(), day.first(), day.last()), sink);
  }

  private static void encode(
      List<DaySummary> days, ToLongFunction<DaySummary> number, ByteSink sink) {
    Column.encode(days.stream().mapToLong(number).toArray(), sink);
  }

  static List<DaySummary> decode(ByteSource source) {
    var count = source.count(MAX_DAYS);
    var day = Column.decode(count, source);
    var readings = Column.decode(count, source);
    var first = Column.decode(count, source);
    var rise = Column.decode(count, source);
    var below = Column.decode(count, source);
    var above = Column.decode(count, source);
    var counts = source.next() == BESIDE_RISE;
    var rest = Column.decode(count, source);
    var days = new ArrayList<DaySummary>();
    for (var i = 0; i < count; i++) {
      var last = first[i] + rise[i];
      days.add(
          new DaySummary(
              day[i],
              readings[i],
              Math.min(first[i], last) - below[i],
              Math.max(first[i], last) + above[i],
              rest[i] + near(counts, readings[i], first[i], last),
              first[i],
              last));
    }
    return days;
  }

  private static long near(boolean counts, long readings, long first, long last) {
    return counts ? last - first : readings * first;
  }
}
