package fr.parvis.telemetry.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bundles as bytes: numbers, sizes, then runs. Series with a single reading (all of them, in the
 * chunk of a slot that lasts as long as their cadence) share one column of times and one of values;
 * longer runs follow one by one, and say in a byte that their times are those of the run before.
 */
public final class BundleCodec {

  /** Highest number of a series in its zone, plus one. */
  public static final int MAX_SERIES = 512;

  /** Readings a bundle may hold: far above any item's, low enough to be safe to allocate. */
  public static final int MAX_READINGS = 1 << 20;

  private static final int FORMAT = 1;
  private static final int OWN_TIMES = 0;
  private static final int TIMES_OF_RUN_BEFORE = 1;

  private BundleCodec() {}

  /**
   * Writes a bundle.
   *
   * @param base a time near its readings, in milliseconds; the reader gives the same
   */
  public static byte[] encode(Bundle bundle, long base) {
    var sink = new ByteSink();
    var runs = List.copyOf(bundle.runs().values());
    sink.put(FORMAT);
    sink.unsigned(runs.size());
    Column.encode(bundle.runs().keySet().stream().mapToLong(Integer::longValue).toArray(), sink);
    Column.encode(runs.stream().mapToLong(Run::size).toArray(), sink);
    encodeSingles(runs.stream().filter(run -> run.size() == 1).toList(), base, sink);
    encodeLonger(runs.stream().filter(run -> run.size() > 1).toList(), base, sink);
    return sink.toBytes();
  }

  private static void encodeSingles(List<Run> singles, long base, ByteSink sink) {
    Column.encode(singles.stream().mapToLong(run -> run.time(0) - base).toArray(), sink);
    Column.encode(singles.stream().mapToLong(run -> run.steps(0)).toArray(), sink);
  }

  private static void encodeLonger(List<Run> longer, long base, ByteSink sink) {
    var before = Run.EMPTY;
    for (var run : longer) {
      if (Arrays.equals(run.times(), before.times())) {
        sink.put(TIMES_OF_RUN_BEFORE);
      } else {
        sink.put(OWN_TIMES);
        Times.encode(run.times(), base, sink);
      }
      Column.encode(run.steps(), sink);
      before = run;
    }
  }

  /**
   * Reads a bundle.
   *
   * @throws MalformedBytes when these bytes are none
   */
  public static Bundle decode(byte[] bytes, long base) {
    var source = new ByteSource(bytes);
    if (source.next() != FORMAT) {
      throw new MalformedBytes("Not a bundle of a format known here");
    }
    var series = source.count(MAX_SERIES);
    var numbers = numbers(Column.decode(series, source));
    var sizes = sizes(Column.decode(series, source));
    var runs = new TreeMap<Integer, Run>();
    decodeSingles(numbersOf(numbers, sizes, true), base, source, runs);
    decodeLonger(numbersOf(numbers, sizes, false), sizes, numbers, base, source, runs);
    source.end();
    return new Bundle(runs);
  }

  private static long[] numbers(long[] numbers) {
    if (!Run.grows(numbers)
        || Arrays.stream(numbers).anyMatch(number -> number < 0 || number >= MAX_SERIES)) {
      throw new MalformedBytes("Series are numbered upwards from 0 to %d".formatted(MAX_SERIES));
    }
    return numbers;
  }

  private static long[] sizes(long[] sizes) {
    var left = (long) MAX_READINGS;
    for (var size : sizes) {
      if (size < 1 || size > left) {
        throw new MalformedBytes("A run has no reading, or too many");
      }
      left -= size;
    }
    return sizes;
  }

  private static List<Integer> numbersOf(long[] numbers, long[] sizes, boolean single) {
    var found = new ArrayList<Integer>();
    for (var i = 0; i < numbers.length; i++) {
      if ((sizes[i] == 1) == single) {
        found.add((int) numbers[i]);
      }
    }
    return found;
  }

  private static void decodeSingles(
      List<Integer> numbers, long base, ByteSource source, Map<Integer, Run> into) {
    var times = Column.decode(numbers.size(), source);
    var steps = Column.decode(numbers.size(), source);
    for (var i = 0; i < times.length; i++) {
      into.put(numbers.get(i), Run.owning(new long[] {base + times[i]}, new long[] {steps[i]}));
    }
  }

  private static void decodeLonger(
      List<Integer> longer,
      long[] sizes,
      long[] numbers,
      long base,
      ByteSource source,
      Map<Integer, Run> into) {
    var before = new long[0];
    for (var number : longer) {
      var size = (int) sizes[Arrays.binarySearch(numbers, number)];
      var times = times(size, before, base, source);
      into.put(number, Run.owning(times, Column.decode(size, source)));
      before = times;
    }
  }

  private static long[] times(int size, long[] before, long base, ByteSource source) {
    return switch (source.next()) {
      case OWN_TIMES -> Times.decode(size, base, source);
      case TIMES_OF_RUN_BEFORE -> {
        if (before.length != size) {
          throw new MalformedBytes("The run before has another length");
        }
        yield before;
      }
      default -> throw new MalformedBytes("Times are neither a run's own nor another's");
    };
  }
}
