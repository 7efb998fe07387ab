package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.endtoend.Procedure.Filing;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is sent to a request, its answer says what is wrong with it; never that we broke. */
class HostileRequestsTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  /** {@code -Dparvis.hostile-requests=10000} sends them all. */
  private static final int REQUESTS = Integer.getInteger("parvis.hostile-requests", 500);

  private record Route(String method, String path, String body) {}

  private static final List<Route> ROUTES =
      List.of(
          new Route("POST", "", "{\"procedure\": \"jardiniere\", \"language\": \"fr\"}"),
          new Route(
              "PUT",
              "/answers",
              """
              {"answers": {"prenom": "Lucie", "nom": "Petit", "surface": 2.5, "plan": ["abc"], "exact": true},
               "page": "fin"}
              """),
          new Route("POST", "/mail", "{\"mail\": \"lucie@example.fr\"}"),
          new Route("POST", "/mail/confirmation", "{\"code\": \"123456\"}"),
          new Route("POST", "/submission", "{}"),
          new Route("POST", "/completion", "{}"),
          new Route("POST", "/messages", "{\"text\": \"Bonjour.\"}"),
          new Route("POST", "/withdrawal", "{\"reason\": \"Je déménage.\"}"),
          new Route(
              "POST",
              "/pieces",
              """
              {"at": "/plan", "name": "plan.pdf", "type": "application/pdf", "size": 15,
               "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}
              """),
          new Route("POST", "/pieces/AbCdEfGhIjKlMnOp/arrival", "{}"));

  /** What stands in place of a value, a name or the whole. */
  private static final List<String> POISONS =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "0.1e-400",
          "99999999999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud83d\"",
          "\"\\u202e\\u2066\"",
          "\"%s\"".formatted("é".repeat(70_000)),
          "[]",
          "{}",
          "[".repeat(100) + "]".repeat(100),
          "{\"a\":".repeat(60) + "1" + "}".repeat(60),
          "{\"__proto__\": {\"x\": 1}, \"\": 0, \"/\": 1, \"~1\": 2}",
          "\"'; DROP TABLE --\"",
          "\"${jndi:ldap://x}\"",
          "NaN",
          "");

  private static final List<String> VERSIONS =
      List.of("\"1\"", "\"2\"", "W/\"3\"", "*", "\"99999999999999999999\"", "\"\"", "x", "-1");

  private static final String THROTTLED = "{\"message\":\"Too Many Requests\"}";

  private final Random random = new Random(8428);

  @Test
  void mutatedRequests_areNeverOurFault() {
    Procedure.publish(parvis);
    var filing = Filing.begun(new Visitor(parvis.site()));
    for (int sent = 0; sent < REQUESTS; sent++) {
      var route = ROUTES.get(random.nextInt(ROUTES.size()));
      var path = route.path().isEmpty() ? "/api/public/requests" : filing.path(route.path());
      var body = mutated(route.body().strip());
      var visitor = filing.visitor().with("If-Match", any(VERSIONS));
      var answer = taken(() -> visitor.send(route.method(), path, "application/json", body));
      assertThat(answer.status())
          .as("%s %s %.200s -> %s", route.method(), path, body, answer.body())
          .isLessThan(500);
    }
    taken(() -> filing.visitor().get(filing.path(""))).expect(200);
  }

  /** The API takes so many requests a second; one too many never reached the door. */
  private static Answer taken(Callable<Answer> send) {
    return await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(send, answer -> !answer.body().equals(THROTTLED));
  }

  private String mutated(String body) {
    return switch (random.nextInt(6)) {
      case 0 -> any(POISONS);
      case 1 -> body.substring(0, random.nextInt(body.length()));
      case 2 -> body.replaceFirst("\\{", "{\"unknown\": " + literal(any(POISONS)) + ", ");
      case 3 -> body.replaceFirst("\"[a-z]+\":", "\"other\":");
      case 4 -> someValue(body);
      default -> someCharacters(body);
    };
  }

  /** One of the values is another. */
  private String someValue(String body) {
    var values = "(?<=: )(\"[^\"]*\"|[0-9.]+|true|\\[[^]]*])";
    var count = (int) Pattern.compile(values).matcher(body).results().count();
    if (count == 0) {
      return any(POISONS);
    }
    var chosen = new int[] {random.nextInt(count)};
    var poison = any(POISONS);
    return Pattern.compile(values)
        .matcher(body)
        .replaceAll(found -> literal(chosen[0]-- == 0 ? poison : found.group()));
  }

  private String someCharacters(String body) {
    var text = new StringBuilder(body);
    for (int left = random.nextInt(1, 4); left > 0; left--) {
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(1, 0x250));
    }
    return text.toString();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }
}
