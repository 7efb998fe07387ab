package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents claim is there. */
class DocsTest {
  private static final Pattern COMMAND = Pattern.compile("\\./parvis ([a-z]+)");
  private static final Pattern QUOTED = Pattern.compile("`([^`\\s]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
  private static final Pattern TERM =
      Pattern.compile("(?m)^\\| ([\\w -]+?)(?: \\([\\w ]+\\))? \\|");
  private static final Pattern FIGURE = Pattern.compile("(?m)^\\| [^|]*\\|[^|]*\\d.*$");

  /** What a walk-through or a stage of the future names, and what a run makes. */
  private static final Pattern NOT_THERE_YET =
      Pattern.compile(".*(weather|\\.parvis/|target|\\.jsonl|\\{|\\$|\\*|<).*");

  static List<Path> documents() {
    return Checkout.files(".md").stream()
        .filter(file -> file.startsWith("docs") || file.getNameCount() == 1)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commands_exist(Path document) {
    assertThat(find(COMMAND, document))
        .filteredOn(c -> !c.equals("help") && !exists("infra/parvis/commands/" + c + ".sh"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void paths_exist(Path document) {
    assertThat(find(QUOTED, document))
        .filteredOn(DocsTest::isPath)
        .filteredOn(text -> !NOT_THERE_YET.matcher(text).matches())
        .filteredOn(text -> !exists(text) && !exists("docs/" + text))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void links_lead_somewhere(Path document) {
    var folder = document.resolveSibling("");
    assertThat(find(LINK, document))
        .filteredOn(l -> !exists(folder.resolve(l).toString()))
        .isEmpty();
  }

  @Test
  void pictures_areShown() {
    var texts = documents().stream().map(Checkout::text).collect(Collectors.joining("\n"));
    assertThat(Checkout.files(Checkout.ROOT.resolve("docs/pictures")))
        .isNotEmpty()
        .as("pictures that no document shows")
        .filteredOn(picture -> !texts.contains("](" + picture + ")"))
        .isEmpty();
  }

  @Test
  void readme_mapsEveryFolder() {
    var mapped = find(QUOTED, Path.of("README.md"));
    assertThat(List.of("shared", "functions", "events", "web", "docs")).isSubsetOf(mapped);
    assertThat(folders("infra")).map(folder -> "infra/" + folder).isSubsetOf(mapped);
  }

  @Test
  void dictionary_isSorted_andItsWordsAreUsed() {
    var words =
        find(TERM, Path.of("docs/dictionary.md")).stream().filter(w -> !w.equals("word")).toList();
    assertThat(words).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    var code =
        Checkout.files().stream()
            .filter(file -> !file.endsWith("dictionary.md"))
            .filter(file -> file.toString().matches(".*\\.(java|ts|tsx|yaml|properties|md)"))
            .map(Checkout::text)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[ -]", "");
    assertThat(words)
        .filteredOn(word -> !code.contains(word.toLowerCase(Locale.ROOT).replaceAll("[ -]", "")))
        .as("words that nothing uses")
        .isEmpty();
  }

  @Test
  void decisions_areNumberedOnce_andStandInTheIndex() {
    var index = Checkout.text("docs/decisions/README.md");
    var files =
        Checkout.files(Checkout.ROOT.resolve("docs/decisions")).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("README.md"))
            .toList();
    assertThat(files).allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
    assertThat(files).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
    assertThat(files).filteredOn(name -> !index.contains("(" + name + ")")).isEmpty();
  }

  @Test
  void figures_nameTheirCommand() {
    var text = Checkout.text("docs/performance.md");
    for (var section : text.split("(?m)^## ", -1)) {
      if (FIGURE.matcher(section).find()) {
        assertThat(section).as("the command that shows these figures").contains("./parvis ");
        assertThat(section)
            .as("the day of these figures")
            .containsPattern("20\\d\\d-\\d\\d-\\d\\d");
      }
    }
  }

  private static List<String> find(Pattern pattern, Path document) {
    return pattern
        .matcher(Checkout.text(document))
        .results()
        .map((MatchResult result) -> result.group(1))
        .distinct()
        .toList();
  }

  /**
   * Starts in a folder of the root, or names a document; other words in quotes may look like one.
   */
  private static boolean isPath(String text) {
    var slash = text.indexOf('/');
    return slash > 0
        ? text.matches("[\\w./-]+") && exists(text.substring(0, slash))
        : text.matches("[\\w-]+\\.md");
  }

  private static List<String> folders(String folder) {
    var prefix = Path.of(folder);
    return Checkout.files(Checkout.ROOT.resolve(folder)).stream()
        .map(prefix::relativize)
        .filter(file -> file.getNameCount() > 1)
        .map(file -> file.getName(0).toString())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private static boolean exists(String path) {
    return Files.exists(Checkout.ROOT.resolve(path));
  }
}
