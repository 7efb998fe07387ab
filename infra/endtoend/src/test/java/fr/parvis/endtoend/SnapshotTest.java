package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.bench.Child;
import fr.parvis.bench.Children;
import fr.parvis.bench.RuntimeEndpoint;
import fr.parvis.local.meter.Unit;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Doors that people wait on are snapshotted on AWS, and ready to answer when they are. */
class SnapshotTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static final Path ROOT = Path.of(System.getProperty("parvis.root"));
  private static final Template TEMPLATE = Template.declared(ROOT.resolve("template.yaml"));

  @TempDir Path folder;

  static List<Resource> snapshotted() {
    return TEMPLATE.resources("AWS::Serverless::Function").stream()
        .filter(function -> function.properties().has("SnapStart"))
        .toList();
  }

  /**
   * AWS's own runtime client calls the hooks; the meter before all services tells what they did.
   */
  @ParameterizedTest
  @MethodSource("snapshotted")
  void priming_readsWhatTheDoorReads_andWritesNothing(Resource function) throws Exception {
    var log = folder.resolve("log");
    var before = parvis.laptop().metered();
    try (var endpoint = new RuntimeEndpoint()) {
      var door = metered(new Children(ROOT, parvis.laptop()).of(function), function.logicalId());
      var process = door.snapStart().start(endpoint, Child.HOOKS, log);
      try {
        endpoint.snapshot().get(60, TimeUnit.SECONDS);
        assertThat(Files.readString(log)).isEmpty();
        assertThat(parvis.laptop().metered().since(before).by().get(function.logicalId()))
            .containsOnlyKeys(Unit.DYNAMODB_READ_UNITS);
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  /** A snapshot that nobody used for 14 days would fail who comes next. */
  @ParameterizedTest
  @MethodSource("snapshotted")
  void weeklyCall_isAnsweredByTheDoor_andNotWithAFaultOfOurs(Resource function) throws Exception {
    var weekly = function.properties().at("/Events/Weekly/Properties");
    assertThat(weekly.path("ScheduleExpression").asText()).isEqualTo("rate(7 days)");
    var answer = invoke(function.logicalId(), weekly.path("Input").asText());
    assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isBetween(200, 499);
  }

  private static JsonNode invoke(String function, String event) throws Exception {
    var outcome = parvis.laptop().functions().invoke(function, event.getBytes(UTF_8));
    assertThat(outcome.failed()).isFalse();
    return new ObjectMapper().readTree(outcome.payload());
  }

  /** Its calls go by the laptop's gate, as those of the laptop's own functions do. */
  private static Child metered(Child door, String function) {
    var environment = new HashMap<>(door.environment());
    environment.keySet().removeIf(name -> name.startsWith("AWS_ENDPOINT_URL_"));
    environment.put("AWS_ENDPOINT_URL", parvis.laptop().endpoint("aws").toString());
    environment.put("AWS_SESSION_TOKEN", function);
    return new Child(door.name(), door.handler(), door.jars(), environment, door.event());
  }
}
