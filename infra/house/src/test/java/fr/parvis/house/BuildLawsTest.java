package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same sources give the same bytes, today and in ten years. */
class BuildLawsTest {

  @Test
  void dependencies_areReleased() {
    assertThat(Checkout.files("pom.xml"))
        .isNotEmpty()
        .as("a snapshot, a range or a moving name is another library tomorrow")
        .filteredOn(pom ->
            Checkout.text(pom).matches("(?s).*(-SNAPSHOT|version>\\s*(LATEST|RELEASE|[\\[(])).*"))
        .isEmpty();
  }

  @Test
  void packages_areReleased() {
    var packages = TemplateText.read("web/package.json");
    assertThat(
            Stream.of("dependencies", "devDependencies")
                .flatMap(kind -> packages.path(kind).valueStream())
                .map(JsonNode::asText))
        .isNotEmpty()
        .as("one version, without a range")
        .allMatch(version -> version.matches("\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void archives_haveAFixedTimeInAFixedZone() {
    assertThat(Checkout.text("pom.xml")).contains("<project.build.outputTimestamp>20");
    assertThat(Checkout.text(".mvn/jvm.config"))
        .as("a zip keeps local time: without a zone its bytes tell where it was made")
        .contains("-Duser.timezone=UTC");
  }
}
