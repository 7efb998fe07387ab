package fr.parvis.demo;

import fr.parvis.domain.Violation;
import fr.parvis.forms.ProcedureChecker;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code ./parvis procedure check FILE...}: tells every fault of procedures' documents. */
public final class CheckProcedures {

  private CheckProcedures() {}

  /** Ends with 1 when a document has faults or cannot be read. */
  public static void main(String... files) {
    System.exit(check(List.of(files), System.out) ? 0 : 1);
  }

  static boolean check(List<String> files, PrintStream out) {
    return files.stream().map(file -> checkFile(Path.of(file), out)).toList().stream()
        .allMatch(whole -> whole);
  }

  private static boolean checkFile(Path file, PrintStream out) {
    try {
      var faults = ProcedureChecker.check(Json.parse(Files.readString(file)));
      faults.forEach(fault -> out.println(line(fault)));
      var outcome =
          faults.isEmpty() ? "can be published" : "has %d fault(s)".formatted(faults.size());
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
