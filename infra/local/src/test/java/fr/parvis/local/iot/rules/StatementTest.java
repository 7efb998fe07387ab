package fr.parvis.local.iot.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.local.iot.Publication;
import fr.parvis.template.TemplateRefused;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
  private static final String PAYLOAD =
      "{\"t\":21.5,\"n\":\"5\",\"on\":true,\"off\":\"FALSE\",\"nil\":null,\"a\":{\"b\":[1]}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t|{\"t\":21.5}",
        "t AS x, a.b AS y|{\"x\":21.5,\"y\":[1]}",
        "missing, t|{\"t\":21.5}",
        "'lit' AS l, 4 AS n, -0.5 AS d, true AS b|{\"l\":\"lit\",\"n\":4,\"d\":-0.5,\"b\":true}",
        "topic(2) AS two, topic(9) AS nine|{\"two\":\"thing-1\"}",
        "clientid() AS c, timestamp() AS at|{\"c\":\"client-7\",\"at\":1795000000000}"
      })
  void evaluate_givesWhatIsSelected(String items, String expected) {
    assertThat(evaluate("SELECT " + items + " FROM 'a/+/b'", PAYLOAD)).contains(expected);
  }

  @Test
  void evaluate_addsToEverything_andGivesItAsItCameWhenAlone() {
    assertThat(evaluate("SELECT *, topic(2) AS thing FROM 'a/+/b'", "{\"v\":1}"))
        .contains("{\"v\":1,\"thing\":\"thing-1\"}");
    assertThat(evaluate("SELECT * FROM 'a/+/b'", "{ \"v\": 1 }")).contains("{ \"v\": 1 }");
    assertThat(evaluate("SELECT * FROM 'a/+/b'", "no JSON")).contains("no JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t > 21|true",
        "t >= 21.5 AND t <= 21.50|true",
        "n > 4|true",
        "n = 5|false",
        "n <> 5|true",
        "t = 21.50|true",
        "missing = 1|false",
        "NOT missing = 1|false",
        "missing <> 1|false",
        "on|true",
        "NOT off|true",
        "nil = 'x'|false",
        "nil > 1|false",
        "on AND t|false",
        "on OR t < 1 AND t < 1|true",
        "(on OR t < 1) AND t < 1|false",
        "topic(2) IN ['thing-1', 'thing-2']|true",
        "NOT topic(2) IN ['thing-2']|true",
        "missing IN [1]|false"
      })
  void evaluate_runsWhenTheConditionHolds(String condition, boolean runs) {
    var statement = "SELECT t FROM 'a/+/b' WHERE " + condition;
    assertThat(evaluate(statement, PAYLOAD).isPresent()).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UPDATE x|the SELECT clause: a statement begins with SELECT here",
        "SELECT upper(t) AS u FROM 'a'|the SELECT clause: the function upper is not known here",
        "SELECT topic() AS u FROM 'a'|the SELECT clause: ) is not known here",
        "SELECT topic(0) AS u FROM 'a'|the SELECT clause: topic(0) is not known here",
        "SELECT encode(*, 'hex') AS u FROM 'a'|the SELECT clause: encode(*, 'hex') is not known",
        "SELECT encode(t, 'base64') AS u FROM 'a'|the SELECT clause: * is expected, not t",
        "SELECT a.b FROM 'a'|the SELECT clause: what is not a plain field needs AS",
        "SELECT timestamp() FROM 'a'|the SELECT clause: what is not a plain field needs AS",
        "SELECT t + 1 AS u FROM 'a'|the SELECT clause: cannot be read from here on: + 1",
        "SELECT (SELECT t FROM a) AS u FROM 'a'|the SELECT clause: ( is not known here",
        "SELECT CASE t WHEN 1 THEN 2 END AS u FROM 'a'|the SELECT clause: t is not known here",
        "SELECT ${t} AS u FROM 'a'|the SELECT clause: cannot be read from here on: ${t}",
        "SELECT t FROM a|the FROM clause: a is not known here",
        "SELECT t FROM 'a/#/b'|the FROM clause: a/#/b is no topic filter",
        "SELECT t FROM 'a' WHERE t LIKE 'x'|the WHERE clause: LIKE is not known here",
        "SELECT t FROM 'a' WHERE t IN (1)|the WHERE clause: [ is expected, not ("
      })
  void parse_refusesWhatIsNotKnown_namingRuleAndClause(String statement, String why) {
    assertThatThrownBy(() -> Statement.parse("SomeRule (some_rule)", statement))
        .isInstanceOf(TemplateRefused.class)
        .hasMessageContaining("SomeRule (some_rule): " + why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT t FROM 'a/+/b'",
        "SELECT * FROM 'a/+/b' WHERE t > 1",
        "SELECT *, topic(2) AS thing FROM 'a/+/b'",
        "SELECT 'x' AS x, encode(*, 'base64') AS raw FROM 'a/+/b'"
      })
  void evaluate_refusesBytes_whereAwsTakesNone(String statement) {
    var parsed = Statement.parse("rule", statement);
    assertThatThrownBy(() -> parsed.evaluate(message("no JSON")))
        .isInstanceOf(Statement.NotJson.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b,a/b,true",
    "a/b,a/b/c,false",
    "a/+,a/b,true",
    "a/+,a,false",
    "a/+,a/,true",
    "a/#,a/b/c,true",
    "a/#,a,true",
    "#,a/b,true",
    "#,$aws/x,false",
    "+/x,$aws/x,false",
    "$aws/+,$aws/x,true",
    "A/b,a/b,false"
  })
  void filter_matchesAsInMqtt(String filter, String topic, boolean matches) {
    assertThat(TopicFilter.of(filter).matches(TopicFilter.levels(topic))).isEqualTo(matches);
  }

  private static Optional<String> evaluate(String statement, String payload) {
    try {
      return Statement.parse("rule", statement)
          .evaluate(message(payload))
          .map(result -> new String(result, UTF_8));
    } catch (Statement.NotJson e) {
      throw new AssertionError(e);
    }
  }

  private static Message message(String payload) {
    var at = Instant.ofEpochMilli(1_795_000_000_000L);
    var topic = "a/thing-1/b";
    return new Message(
        new Publication(topic, payload.getBytes(UTF_8), "client-7", Optional.empty(), 1, at),
        TopicFilter.levels(topic));
  }
}
