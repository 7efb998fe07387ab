package fr.parvis.telemetry.codec;

import java.util.Arrays;

/**
 * Readings of one series in the order of their times, each time once.
 *
 * <p>Times are milliseconds since 1970, values are whole steps of the series' resolution. Plain
 * arrays, because a year of a sensor is 35,040 readings and a store moves many years.
 */
public final class Run {

  /** No reading. */
  public static final Run EMPTY = new Run(new long[0], new long[0]);

  private final long[] times;
  private final long[] steps;

  private Run(long[] times, long[] steps) {
    this.times = times;
    this.steps = steps;
  }

  /**
   * A run of these readings.
   *
   * @throws IllegalArgumentException when times do not grow, or the two differ in length
   */
  public static Run of(long[] times, long[] steps) {
    if (times.length != steps.length) {
      throw new IllegalArgumentException("Each time has one value");
    }
    if (!grows(times)) {
      throw new IllegalArgumentException("Times of a run grow");
    }
    return new Run(times.clone(), steps.clone());
  }

  /** Takes arrays that nobody else holds, and whose order was checked. */
  static Run owning(long[] times, long[] steps) {
    return new Run(times, steps);
  }

  static boolean grows(long[] times) {
    for (var i = 1; i < times.length; i++) {
      if (times[i] <= times[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** How many readings there are. */
  public int size() {
    return times.length;
  }

  /** Time of the reading at {@code index}, in milliseconds since 1970. */
  public long time(int index) {
    return times[index];
  }

  /** Value of the reading at {@code index}, in steps. */
  public long steps(int index) {
    return steps[index];
  }

  long[] times() {
    return times;
  }

  long[] steps() {
    return steps;
  }

  /** Readings from a time (included) to another (not included). */
  public Run between(long from, long to) {
    var begin = firstAt(from);
    var end = Math.max(begin, firstAt(to));
    return begin == 0 && end == times.length
        ? this
        : new Run(Arrays.copyOfRange(times, begin, end), Arrays.copyOfRange(steps, begin, end));
  }

  /** The first readings, so many at most. */
  public Run first(int count) {
    var end = Math.min(count, size());
    return new Run(Arrays.copyOf(times, end), Arrays.copyOf(steps, end));
  }

  /** The last reading, if there is one. */
  public Run last() {
    return skip(Math.max(0, size() - 1));
  }

  /** The readings after the first ones. */
  public Run skip(int count) {
    return new Run(
        Arrays.copyOfRange(times, count, size()), Arrays.copyOfRange(steps, count, size()));
  }

  private int firstAt(long time) {
    var found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 1;
  }

  /** Both runs as one; where both know a time, {@code later} is right (it corrects). */
  public Run merge(Run later) {
    if (later.size() == 0) {
      return this;
    }
    if (size() == 0 || isAfter(this, later)) {
      return join(later);
    }
    return new Merge(this, later).run();
  }

  private static boolean isAfter(Run first, Run second) {
    return second.times[0] > first.times[first.size() - 1];
  }

  private Run join(Run after) {
    var bothTimes = Arrays.copyOf(times, size() + after.size());
    var bothSteps = Arrays.copyOf(steps, size() + after.size());
    System.arraycopy(after.times, 0, bothTimes, size(), after.size());
    System.arraycopy(after.steps, 0, bothSteps, size(), after.size());
    return new Run(bothTimes, bothSteps);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Run run
        && Arrays.equals(times, run.times)
        && Arrays.equals(steps, run.steps);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(times) + Arrays.hashCode(steps);
  }

  @Override
  public String toString() {
    return "Run[%d readings]".formatted(size());
  }

  /** One merge under way. */
  private static final class Merge {
    private final Run earlier;
    private final Run later;
    private final long[] times;
    private final long[] steps;
    private int size;

    Merge(Run earlier, Run later) {
      this.earlier = earlier;
      this.later = later;
      this.times = new long[earlier.size() + later.size()];
      this.steps = new long[times.length];
    }

    Run run() {
      var left = 0;
      var right = 0;
      while (left < earlier.size() || right < later.size()) {
        var order = compare(left, right);
        if (order < 0) {
          add(earlier, left++);
        } else {
          left += order == 0 ? 1 : 0;
          add(later, right++);
        }
      }
      return new Run(Arrays.copyOf(times, size), Arrays.copyOf(steps, size));
    }

    private int compare(int left, int right) {
      if (left == earlier.size()) {
        return 1;
      }
      return right == later.size() ? -1 : Long.compare(earlier.times[left], later.times[right]);
    }

    private void add(Run from, int index) {
      times[size] = from.times[index];
      steps[size++] = from.steps[index];
    }
  }
}
