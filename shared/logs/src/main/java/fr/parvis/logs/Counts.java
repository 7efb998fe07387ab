package fr.parvis.logs;

import fr.parvis.json.Json;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a door did, as metrics of CloudWatch: each is a line of the log in the embedded metric
 * format, of which CloudWatch makes a metric of the namespace {@code Parvis}. What AWS counts
 * anyhow (requests, invocations, mails) is not counted again: each metric is paid by the month.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">
 *     embedded metric format</a>
 */
public final class Counts {

  private static final String NAMESPACE = "Parvis";

  private final PrintStream log;
  private final InstantSource clock;

  /**
   * @param log Lambda's: {@code System.out}, since its logger would put the line into another
   * @param clock the time of each count
   */
  public Counts(PrintStream log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Tells a number, unless it is nothing. */
  public void tell(String metric, long number) {
    tell(metric, number, Map.of());
  }

  /**
   * Tells a number of one kind, unless it is nothing.
   *
   * @param dimensions what the metric is divided by, few values each: the type of an event
   */
  public void tell(String metric, long number, Map<String, String> dimensions) {
    if (number == 0) {
      return;
    }
    var directive =
        Map.of(
            "Namespace", NAMESPACE,
            "Dimensions", List.of(List.copyOf(dimensions.keySet())),
            "Metrics", List.of(Map.of("Name", metric, "Unit", "Count")));
    var line = new LinkedHashMap<String, Object>(dimensions);
    line.put(metric, number);
    line.put("_aws", Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(directive)));
    log.println(Json.write(line));
  }
}
