package fr.parvis.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Counts counts =
      new Counts(new PrintStream(log, true, UTF_8), () -> Instant.parse("2026-11-26T12:00:00Z"));

  /** As CloudWatch's specification asks. */
  @Test
  void tell_isALineInTheEmbeddedMetricFormat() {
    counts.tell("Events", 3, Map.of("type", "ReportReceived.v1"));
    assertThat(Json.parse(log.toString(UTF_8)))
        .isEqualTo(
            Json.parse(
                """
                {"type": "ReportReceived.v1", "Events": 3,
                 "_aws": {"Timestamp": 1795694400000, "CloudWatchMetrics": [
                   {"Namespace": "Parvis", "Dimensions": [["type"]], "Metrics": [{"Name": "Events", "Unit": "Count"}]}]}}
                """));
  }

  @Test
  void tell_hasOneEmptySetOfDimensions_whenThereAreNone() {
    counts.tell("ReadingsKept", 1);
    assertThat(Json.parse(log.toString(UTF_8)).at("/_aws/CloudWatchMetrics/0/Dimensions"))
        .isEqualTo(Json.parse("[[]]"));
  }

  @Test
  void tell_saysNothing_ofNothing() {
    counts.tell("ReadingsRefused", 0);
    assertThat(log.size()).isZero();
  }
}
