package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for each file of the checkout. */
class FilesTest {
  /** We aim at 200 lines; a few more do not make a file worth splitting. */
  private static final int LONGEST = 220;

  /** Tests and style sheets are lists, read where one looks something up. */
  private static final int LONGEST_LIST = 280;

  private static final Set<String> SOURCES = Set.of("css", "java", "mjs", "py", "sh", "ts", "tsx");

  /** A language's texts stand in one file, however many they are. */
  private static final Path CATALOGUES = Path.of("web/src/language");

  private static final Pattern ELSEWHERE =
      Pattern.compile("(?<![\\w./-])/(?:home|root|Users|work)/[\\w.-]+|registry\\.npmjs\\.org");

  private static final Set<String> BINARY = Set.of("png", "jpg", "ico", "woff2", "gz", "pyc");

  @Test
  void sources_areShort() {
    assertThat(Checkout.files().stream().filter(FilesTest::isSource).filter(FilesTest::isTooLong))
        .as("too long: split by reason to change, not by size")
        .isEmpty();
  }

  @Test
  void files_nameNoPlaceOutsideTheCheckout() {
    assertThat(Checkout.files().stream().filter(FilesTest::isText).filter(f -> !isThisFile(f)))
        .as("a path of somebody's machine, or a registry that others may not use")
        .filteredOn(file -> ELSEWHERE.matcher(Checkout.text(file)).find())
        .isEmpty();
  }

  @Test
  void packageLocks_nameNoRegistry() {
    assertThat(Checkout.files("package-lock.json"))
        .as("npm install --package-lock-only with omit-lockfile-registry-resolved=true")
        .filteredOn(file -> Checkout.text(file).contains("\"resolved\": \"http"))
        .isEmpty();
  }

  @Test
  void placeholders_areGone_whereAFolderHasContent() {
    assertThat(Checkout.files(".gitkeep"))
        .filteredOn(k -> Checkout.files(Checkout.ROOT.resolve(k).getParent()).size() > 1)
        .isEmpty();
  }

  @Test
  void names_sayWhatAFileIs() {
    var empty = List.of("util", "utils", "common", "helper", "helpers", "manager", "misc", "impl");
    assertThat(Checkout.files())
        .as("util, common, helper and the like say nothing of what is inside")
        .filteredOn(file -> contains(file, empty))
        .isEmpty();
  }

  private static boolean contains(Path file, List<String> words) {
    return Arrays.stream(file.toString().split("(?<=[a-z])(?=[A-Z])|[/._-]", -1))
        .anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isThisFile(Path file) {
    return file.endsWith("FilesTest.java");
  }

  private static boolean isSource(Path file) {
    return SOURCES.contains(extension(file)) || file.equals(Path.of("parvis"));
  }

  private static boolean isText(Path file) {
    return !BINARY.contains(extension(file));
  }

  private static String extension(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isTooLong(Path file) {
    var isList = file.toString().matches(".*(/src/test/|/tests/|/journeys/).*|.*\\.css");
    var lines = Checkout.text(file).lines().count();
    return !file.startsWith(CATALOGUES) && lines > (isList ? LONGEST_LIST : LONGEST);
  }
}
