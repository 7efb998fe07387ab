package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.endtoend.Procedure.Filing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Something is asked again and nobody answers: the request comes back to its agents. */
class UnansweredJourneyTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private final Calendar calendar = new Calendar(parvis);
  private final String mail = "unanswered-%s@example.fr".formatted(UUID.randomUUID());

  @Test
  void request_isLateWithItsAgents_whenNothingCameByTheDay() {
    Procedure.publish(parvis);
    var filing =
        Filing.onBehalf(
            parvis,
            "{\"procedure\": \"%s\", \"channel\": \"phone\", \"mail\": \"%s\"}"
                .formatted(Procedure.ID, mail));
    filing.actAsAgent(parvis, "asked", "{\"text\": \"Où ?\", \"fields\": [\"/nom\"]}");
    var by = LocalDate.parse(shown(filing).at("/asked/by").asText());

    calendar.runAt(morningOf(by.minusDays(7)));
    parvis.awaitMail(mail, "attend encore votre réponse");
    calendar.runAt(morningOf(by));
    assertThat(shown(filing).at("/next/who").asText()).isEqualTo("you");
    calendar.runAt(morningOf(by.plusDays(1)));
    parvis.awaitMail(mail, "le délai pour répondre est passé");

    assertThat(shown(filing).get("status").asText()).isEqualTo("incomplete");
    assertThat(shown(filing).at("/next/who").asText()).isEqualTo("service");
    assertThat(seenByAgent(filing).get("late").asBoolean()).isTrue();
    filing.actAsAgent(
        parvis, "decision", "{\"outcome\": \"closed\", \"reasons\": \"Rien n'est venu.\"}");
    assertThat(shown(filing).get("keptUntil").asText()).isNotBlank();
  }

  private static JsonNode shown(Filing filing) {
    return filing.visitor().get(filing.path("")).expect(200).json();
  }

  private static JsonNode seenByAgent(Filing filing) {
    var agent = new Visitor(parvis.site()).signedIn(parvis.token("sophie"));
    return agent.get("/api/staff/requests/" + filing.reference()).expect(200).json();
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(6, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
  }
}
