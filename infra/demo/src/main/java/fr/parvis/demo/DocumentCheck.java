package fr.parvis.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Violation;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Tells every fault of documents in files.
 *
 * @param rules what a document breaks
 * @param whole what is said of one without faults: {@code can be published}
 */
record DocumentCheck(Function<JsonNode, List<Violation>> rules, Function<JsonNode, String> whole) {

  /** Whether all can be read and have no faults. */
  boolean check(List<String> files, PrintStream out) {
    return files.stream().map(file -> checkFile(Path.of(file), out)).toList().stream()
        .allMatch(sound -> sound);
  }

  private boolean checkFile(Path file, PrintStream out) {
    try {
      var document = Json.parse(Files.readString(file));
      var faults = rules.apply(document);
      faults.forEach(fault -> out.println(line(fault)));
      var outcome =
          faults.isEmpty() ? whole.apply(document) : "has %d fault(s)".formatted(faults.size());
      out.printf("%s %s.%n", file, outcome);
      return faults.isEmpty();
    } catch (MalformedJson e) {
      out.printf("%s: %s%n", file, e.getMessage());
    } catch (NoSuchFileException e) {
      out.printf("%s: there is no such file.%n", file);
    } catch (MalformedInputException e) {
      out.printf("%s: is not UTF-8 text.%n", file);
    } catch (IOException e) {
      out.printf("%s: cannot be read (%s).%n", file, e.getMessage());
    }
    return false;
  }

  private static String line(Violation fault) {
    return "%s  %s (%s)".formatted(fault.pointer(), fault.detail(), fault.code());
  }
}
