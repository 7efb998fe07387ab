package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may need whom among the pages: what residents' pages and the console share stands beside
 * both.
 */
class PagesLawsTest {
  private static final Path SOURCES = Path.of("web/src");

  private static final Pattern IMPORT =
      Pattern.compile("(?:\\bfrom|\\bimport)\\s*\\(?\\s*\"(\\.[^\"]+)\"");

  @ParameterizedTest
  @CsvSource({"staff, residents", "residents, staff"})
  void pages_needNoneOfTheOthers(String these, String others) {
    assertThat(importsOf(files(these)))
        .as("web/src/%s imports web/src/%s: move what both use beside both", these, others)
        .isNotEmpty()
        .noneMatch(need -> need.to().startsWith(SOURCES.resolve(others)));
  }

  @ParameterizedTest
  @CsvSource({"staff", "residents"})
  void whatBothShare_needsNoPage(String pages) {
    var shared =
        Checkout.files(Checkout.ROOT.resolve(SOURCES)).stream()
            .filter(file -> !file.startsWith(SOURCES.resolve("staff")))
            .filter(file -> !file.startsWith(SOURCES.resolve("residents")))
            .toList();
    assertThat(importsOf(shared))
        .isNotEmpty()
        .noneMatch(need -> need.to().startsWith(SOURCES.resolve(pages)));
  }

  /** A file needs another. */
  private record Need(Path from, Path to) {}

  private static List<Path> files(String pages) {
    return Checkout.files(Checkout.ROOT.resolve(SOURCES).resolve(pages));
  }

  private static List<Need> importsOf(List<Path> files) {
    return files.stream()
        .filter(file -> file.toString().matches(".*\\.tsx?"))
        .flatMap(PagesLawsTest::needsOf)
        .toList();
  }

  private static Stream<Need> needsOf(Path file) {
    return IMPORT
        .matcher(Checkout.text(file))
        .results()
        .map(found -> new Need(file, file.resolveSibling(found.group(1)).normalize()));
  }
}
