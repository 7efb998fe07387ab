package fr.parvis.endtoend;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.endtoend.Procedure.Filing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Silence is told a week before and decides on the right day of the town, though between filing and
 * deciding its clocks change: the last day is the very day of 23 or of 25 hours.
 */
class SilenceJourneyTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** What a procedure may say at most. */
  private static final long LONGEST = 366;

  private final Calendar calendar = new Calendar(parvis);
  private final String mail = "silence-%s@example.fr".formatted(UUID.randomUUID());

  /** The next two days on which clocks change, one in spring and one in autumn. */
  static List<LocalDate> changes() {
    var rules = PARIS.getRules();
    var weekAhead = Instant.now().plus(8, DAYS);
    var first = rules.nextTransition(weekAhead).getInstant();
    var second = rules.nextTransition(first).getInstant();
    return List.of(first.atZone(PARIS).toLocalDate(), second.atZone(PARIS).toLocalDate());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void silence_decides_whenTheLastDayOfTheTownIsOver(LocalDate change) {
    var submittedOn = ZonedDateTime.now(PARIS).toLocalDate();
    var days = Math.min(submittedOn.until(change, DAYS), LONGEST);
    var last = submittedOn.plusDays(days);
    var filing = submitted("silence-" + last, days);
    assertThat(shown(filing).at("/silence/at").asText())
        .isEqualTo(midnight(last.plusDays(1)).toString());

    calendar.runAt(midnight(last.minusDays(7)).minusSeconds(1));
    assertThat(kinds(filing)).doesNotContain("silence-told");
    calendar.runAt(midnight(last.minusDays(7)));
    assertThat(kinds(filing)).endsWith("silence-told");
    parvis.awaitMail(mail, "ce qui se passe bientôt");

    calendar.runAt(midnight(last.plusDays(1)).minusSeconds(1));
    assertThat(shown(filing).get("status").asText()).isEqualTo("submitted");
    calendar.runAt(midnight(last.plusDays(1)));
    assertThat(shown(filing).get("status").asText()).isEqualTo("accepted");
    assertThat(shown(filing).at("/decision/bySilence").asBoolean()).isTrue();
    parvis.awaitMail(mail, "acceptée");
  }

  private Filing submitted(String procedure, long days) {
    var document =
        Procedure.document()
            .replace("\"id\": \"jardiniere\"", "\"id\": \"%s\"".formatted(procedure))
            .replaceFirst(
                "\"silence\": .*",
                "\"silence\": {\"means\": \"accepted\", \"after\": {\"count\": %d, \"unit\": \"day\"}},"
                    .formatted(days));
    Procedure.publish(parvis, procedure, document);
    return Filing.onBehalf(
        parvis,
        "{\"procedure\": \"%s\", \"channel\": \"phone\", \"mail\": \"%s\"}"
            .formatted(procedure, mail));
  }

  private static JsonNode shown(Filing filing) {
    return filing.visitor().get(filing.path("")).expect(200).json();
  }

  private static List<String> kinds(Filing filing) {
    return shown(filing).get("steps").findValuesAsText("kind");
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(PARIS).toInstant();
  }
}
