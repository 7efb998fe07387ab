package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.FunctionVariables;
import fr.parvis.local.LaptopParameters;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.iam.Gate;
import fr.parvis.local.lambda.Lambda;
import fr.parvis.local.lambda.LambdaSettings;
import fr.parvis.local.lambda.PoolLimits;
import fr.parvis.local.tables.DynamoTables;
import fr.parvis.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A door one of whose grants is gone from the template. */
class WithdrawnGrantTest {
  private static final String DOOR = "CityInfoFunction";
  private static final Path ROOT = Path.of(System.getProperty("parvis.root"));

  @TempDir Path folder;

  @Test
  void caller_getsAProblemWithTheRequestId_andTheLogTheReason() throws IOException {
    var settings = LaptopSettings.inMemory(ROOT);
    var template = Template.read(withoutItsFirstGrant(), LaptopParameters.of(settings.ports(), ""));
    try (var lambda = new Lambda(template, functions(settings));
        var gate = new Gate(template, settings, lambda::log);
        var tables = new DynamoTables(template, settings)) {
      tables.start();
      gate.start();
      lambda.start();

      var answer = answer(lambda);
      assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
      assertThat(answer.path("body").asText())
          .contains("\"requestId\"")
          .doesNotContain("dynamodb", "TerritoryTable");
      assertThat(folder.resolve(DOOR + ".log"))
          .content()
          .contains("access denied: the role allows no dynamodb:GetItem on arn:aws:dynamodb:")
          .contains("is not authorized to perform: dynamodb:GetItem");
    }
  }

  private static JsonNode answer(Lambda lambda) throws IOException {
    var event = Files.readAllBytes(ROOT.resolve("events/city-info/territory.json"));
    return new ObjectMapper().readTree(lambda.invoke(DOOR, event).text());
  }

  /** The template, but the door may look at the table of the settings instead of reading it. */
  private Path withoutItsFirstGrant() throws IOException {
    var text = Files.readString(ROOT.resolve("template.yaml"));
    var changed =
        text.replaceFirst(
            "(?s)(\\n  " + DOOR + ":.*?Action: )dynamodb:GetItem\\n", "$1dynamodb:DescribeTable\n");
    assertThat(changed).isNotEqualTo(text);
    return Files.writeString(folder.resolve("template.yaml"), changed);
  }

  private LambdaSettings functions(LaptopSettings settings) {
    return new LambdaSettings(
        ROOT,
        folder.resolve("derived"),
        folder,
        System.out,
        FunctionVariables.of(settings.ports()),
        PoolLimits.LAPTOP,
        settings.meter());
  }
}
