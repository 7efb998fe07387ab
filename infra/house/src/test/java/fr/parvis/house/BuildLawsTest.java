package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same sources give the same bytes, today and in ten years. */
class BuildLawsTest {

  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "(?s)<dependency>\\s*<groupId>fr.parvis</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>");

  @Test
  void dependencies_areReleased() {
    assertThat(Checkout.files("pom.xml"))
        .isNotEmpty()
        .as("a snapshot, a range or a moving name is another library tomorrow")
        .filteredOn(pom ->
            Checkout.text(pom).matches("(?s).*(-SNAPSHOT|version>\\s*(LATEST|RELEASE|[\\[(])).*"))
        .isEmpty();
  }

  /** Maven gives a door's own scope of a module to all who need it through others. */
  @Test
  void doors_carryWhatTheirModulesNeed() {
    for (var door : Checkout.folders("functions", "pom.xml")) {
      var pom = Checkout.text("functions/%s/pom.xml".formatted(door));
      var needed = new TreeSet<String>();
      modules(pom, false).forEach(module -> collect(module, needed));
      assertThat(modules(pom, true))
          .as("functions/%s: needed by its modules, so not of scope test", door)
          .doesNotContainAnyElementsOf(needed);
    }
  }

  private static void collect(String module, Set<String> needed) {
    if (needed.add(module)) {
      modules(Checkout.text("shared/%s/pom.xml".formatted(module)), false)
          .forEach(next -> collect(next, needed));
    }
  }

  /** The modules of this house that a pom names, for tests alone or not. */
  private static List<String> modules(String pom, boolean forTests) {
    return DEPENDENCY
        .matcher(pom)
        .results()
        .filter(found -> found.group(2).contains("<scope>test</scope>") == forTests)
        .map(found -> found.group(1))
        .toList();
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
