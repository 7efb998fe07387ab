package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import java.util.TreeMap;

/** The last reading of each series. */
final class Latest {

  private Latest() {}

  /** The last readings among some that were last so far, and others written after them. */
  static Bundle of(Bundle soFar, Bundle after) {
    var latest = new TreeMap<Integer, Run>();
    soFar.merge(after).runs().forEach((series, run) -> latest.put(series, run.last()));
    return new Bundle(latest);
  }
}
