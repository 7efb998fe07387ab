package fr.parvis.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventExamplesTest {
  private static final String FROZEN =
      Objects.requireNonNull(EventExamples.today().get("ReportReceived.v1")).toString();

  @Test
  void example_isWhatTheBusHandsOver() {
    assertThat(FROZEN)
        .isEqualTo(
            """
            {"source":"parvis.reports","detail-type":"ReportReceived.v1","detail":{"id":"parvis.reports/K7Q4M2ZX/3",\
            "at":"2026-11-19T09:12:00Z","jurisdiction":"37999","aggregate":"K7Q4M2ZX","version":3,\
            "correlation":null}}\
            """);
  }

  @Test
  void today_isReadAsItIsWritten() {
    assertThat(EventExamples.today().values())
        .isNotEmpty()
        .allSatisfy(example -> assertThat(EventExamples.changes(example)).isEmpty());
  }

  /** The frozen event differs from today's classes as it would if those had changed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ReportReceived.v1 | ReportForgotten.v1     | events: ReportForgotten.v1 cannot be read any more
          "version":3       | "version":3,"kind":"a" | events: ReportReceived.v1 cannot be read any more
          "version":3       | "version":"three"      | events: ReportReceived.v1 cannot be read any more
          parvis.reports"   | parvis.signals"        | events: ReportReceived.v1: source was "parvis.signals"
          37999","aggregate | 37999","reference      | events: ReportReceived.v1 cannot be read any more
          reports/K7        | other/K7               | events: ReportReceived.v1: detail/id was
          """)
  void change_isNamed(String from, String to, String sentence) {
    assertThat(EventExamples.changes(frozen(from, to)))
        .singleElement()
        .asString()
        .startsWith(sentence);
  }

  private static JsonNode frozen(String from, String to) {
    return Yaml.parse(FROZEN.replace(from, to));
  }
}
