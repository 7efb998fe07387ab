package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.local.mail.Mail;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A function's log names nobody, whatever went wrong: not one of all who were written to in the
 * other tests, nor what they wrote. It comes after them, hostile requests included.
 */
@Order(Integer.MAX_VALUE - 2)
class LogsTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  /** Names and words that residents of the tests send. */
  private static final List<String> SENT =
      List.of("Lucie", "lucie", "Camille", "camille", "Zephyrine", "zephyrine", "@example.fr");

  @Test
  void logs_nameNobody() {
    var mail = "camille-%s@example.fr".formatted(UUID.randomUUID());
    new Visitor(parvis.site())
        .post(
            "/api/public/reports",
            """
            {"category": "lampadaire-eteint", "description": "Éteint, dit Camille.",
             "place": {"lon": 0.7001, "lat": 47.3502}, "contact": {"mail": "%s"}, "language": "fr"}
            """
                .formatted(mail))
        .expect(201);
    parvis.awaitMail(mail, "");
    var people =
        Stream.concat(SENT.stream(), parvis.mails().stream().map(Mail::to).flatMap(List::stream))
            .distinct()
            .toList();
    try (var traces = new Traces(parvis)) {
      assertThat(people).contains(mail);
      assertThat(traces.inLogs(people)).isEmpty();
    }
  }
}
