package fr.parvis.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.template.TemplateRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

  @Test
  void cronFollowsTheWallClock_whenClocksChange() {
    // Clocks go forward on Sunday 29 March 2026 and back on Sunday 25 October 2026.
    assertThat(next("cron(0 8 ? * * *)", "2026-03-27T12:00:00Z", 3))
        .containsExactly(
            at("2026-03-28T07:00:00Z"), at("2026-03-29T06:00:00Z"), at("2026-03-30T06:00:00Z"));
    assertThat(next("cron(0 8 ? * * *)", "2026-10-23T12:00:00Z", 3))
        .containsExactly(
            at("2026-10-24T06:00:00Z"), at("2026-10-25T07:00:00Z"), at("2026-10-26T07:00:00Z"));
  }

  @Test
  void aTimeThatTheClockJumpsOverIsSkipped() {
    assertThat(next("cron(30 2 * * ? *)", "2026-03-28T00:00:00Z", 2))
        .containsExactly(at("2026-03-28T01:30:00Z"), at("2026-03-30T00:30:00Z"));
  }

  @Test
  void aTimeThatComesTwiceFiresOnce() {
    assertThat(next("cron(30 2 * * ? *)", "2026-10-24T12:00:00Z", 2))
        .containsExactly(at("2026-10-25T00:30:00Z"), at("2026-10-26T01:30:00Z"));
  }

  @Test
  void workingDaysAreMondayToFriday() {
    assertThat(next("cron(0 8 ? * MON-FRI *)", "2026-11-20T12:00:00Z", 2)) // a Friday
        .containsExactly(at("2026-11-23T07:00:00Z"), at("2026-11-24T07:00:00Z"));
    assertThat(next("cron(0 8 ? * 2 *)", "2026-11-20T12:00:00Z", 1)) // 2 is Monday
        .containsExactly(at("2026-11-23T07:00:00Z"));
  }

  @Test
  void rateCountsElapsedTime() {
    assertThat(next("rate(2 hours)", "2026-03-29T00:00:00Z", 2))
        .containsExactly(at("2026-03-29T02:00:00Z"), at("2026-03-29T04:00:00Z"));
  }

  @Test
  void atFiresOnce_inItsZone() {
    assertThat(next("at(2026-06-01T08:00:00)", "2026-01-01T00:00:00Z", 2))
        .containsExactly(at("2026-06-01T06:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"every day", "rate(0 minutes)", "rate(5 weeks)", "cron(61 8 * * ? *)", "at(noon)"})
  void parse_refuses_whatIsNotAnExpression(String text) {
    assertThatThrownBy(() -> ScheduleExpression.parse("S", text, "Europe/Paris"))
        .isInstanceOf(TemplateRefused.class)
        .hasMessageStartingWith("S: ");
  }

  private static List<Instant> next(String expression, String after, int count) {
    var parsed = ScheduleExpression.parse("S", expression, "Europe/Paris");
    return Stream.iterate(
            parsed.next(at(after)), Optional::isPresent, found -> parsed.next(found.orElseThrow()))
        .map(Optional::orElseThrow)
        .limit(count)
        .toList();
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
