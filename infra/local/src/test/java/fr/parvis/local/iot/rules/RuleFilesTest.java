package fr.parvis.local.iot.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.iot.Publication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each file of iot-rules/ does what the table beside it says: message in, result out. */
class RuleFilesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("parvis.root", "../.."), "iot-rules");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant AT = Instant.ofEpochMilli(1_795_000_000_000L);

  @TestFactory
  Stream<DynamicTest> rule_givesWhatItsTableSays() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".sql")).sorted().toList().stream()
          .flatMap(RuleFilesTest::rows);
    }
  }

  private static Stream<DynamicTest> rows(Path file) {
    var rule = file.getFileName().toString().replace(".sql", "");
    try {
      var statement = Statement.parse(rule, Files.readString(file));
      var table = JSON.readTree(Files.readString(FOLDER.resolve(rule + ".test.json")));
      assertThat(table.size()).as("rows of %s", rule).isPositive();
      return table
          .valueStream()
          .map(row ->
              dynamicTest(
                  rule + ": " + row.path("name").asText(), () -> check(rule, statement, row)));
    } catch (IOException e) {
      throw new AssertionError("a rule needs a table beside it", e);
    }
  }

  private static void check(String rule, Statement statement, JsonNode row) throws Exception {
    var result = result(rule, statement, row);
    if (row.has("gives")) {
      assertThat(JSON.readTree(result.orElseThrow())).isEqualTo(row.path("gives"));
    } else {
      assertThat(result).isEmpty();
    }
  }

  private static Optional<byte[]> result(String rule, Statement statement, JsonNode row)
      throws Exception {
    var topic = row.path("topic").asText();
    var ingest = "$aws/rules/" + rule + "/";
    var rest = TopicFilter.levels(topic.replace(ingest, ""));
    var message =
        new Message(
            new Publication(topic, payload(row), "client", Optional.of("client"), 1, AT), rest);
    return topic.startsWith(ingest) || statement.from().matches(TopicFilter.levels(topic))
        ? statement.evaluate(message)
        : Optional.empty();
  }

  private static byte[] payload(JsonNode row) {
    return row.has("payloadBase64")
        ? Base64.getDecoder().decode(row.path("payloadBase64").asText())
        : row.path("payload").asText().getBytes(StandardCharsets.UTF_8);
  }
}
