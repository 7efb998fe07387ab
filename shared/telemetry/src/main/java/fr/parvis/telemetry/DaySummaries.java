package fr.parvis.telemetry;

import fr.parvis.telemetry.codec.DaySummary;
import fr.parvis.telemetry.codec.Run;
import java.util.ArrayList;
import java.util.List;

/** Brings the readings of a run together day by day. */
public final class DaySummaries {

  private DaySummaries() {}

  /** One summary for each local day that has readings, in their order. */
  public static List<DaySummary> of(Run run, TerritoryCalendar calendar, Aggregation aggregation) {
    var days = new ArrayList<DaySummary>();
    for (var from = 0; from < run.size(); ) {
      var day = calendar.day(run.time(from));
      var end = calendar.start(day + 1);
      var to = from;
      while (to < run.size() && run.time(to) < end) {
        to++;
      }
      days.add(summary(run, day, from, to, aggregation));
      from = to;
    }
    return days;
  }

  /** What readings of a day come to, from one place of the run to another (not included). */
  static DaySummary summary(Run run, long day, int from, int to, Aggregation aggregation) {
    var min = run.steps(from);
    var max = min;
    var sum = min;
    var rise = 0L;
    for (var i = from + 1; i < to; i++) {
      var steps = run.steps(i);
      min = Math.min(min, steps);
      max = Math.max(max, steps);
      sum += steps;
      rise += Aggregation.rise(run.steps(i - 1), steps);
    }
    var total = aggregation == Aggregation.COUNTER ? rise : sum;
    return new DaySummary(day, to - from, min, max, total, run.steps(from), run.steps(to - 1));
  }
}
