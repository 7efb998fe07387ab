package fr.parvis.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private final Dates dates = new Dates(ZoneId.of("Europe/Paris"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-19T09:12:00Z|jeudi 19 novembre, 10 h 12|Thursday 19 November, 10:12",
        "2026-11-19T08:00:00Z|jeudi 19 novembre, 9 h|Thursday 19 November, 9:00",
        "2026-02-28T23:05:00Z|dimanche 1er mars, 0 h 05|Sunday 1 March, 0:05",
        // the night with 25 hours: two moments, one hour apart, look the same on the clock
        "2026-10-25T00:30:00Z|dimanche 25 octobre, 2 h 30|Sunday 25 October, 2:30",
        "2026-10-25T01:30:00Z|dimanche 25 octobre, 2 h 30|Sunday 25 October, 2:30",
        // the night with 23 hours
        "2026-03-29T01:00:00Z|dimanche 29 mars, 3 h|Sunday 29 March, 3:00"
      })
  void moment_isAsPeopleSayIt(Instant instant, String french, String english) {
    assertThat(dates.moment(instant, Language.FR)).isEqualTo(french);
    assertThat(dates.moment(instant, Language.EN)).isEqualTo(english);
  }

  @Test
  void day_isTheTerritorysDay_notUtcs() {
    assertThat(dates.day(Instant.parse("2026-11-18T23:30:00Z"), Language.FR))
        .isEqualTo("jeudi 19 novembre");
    assertThat(dates.day(LocalDate.of(2026, 5, 1), Language.FR)).isEqualTo("vendredi 1er mai");
  }
}
