package fr.parvis.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds in the functions' logs what a function said about a message. */
final class LoggedCauses {
  private final Path logs;

  LoggedCauses(Path logs) {
    this.logs = logs;
  }

  /** The last line that names the message. */
  Optional<String> find(String messageId) {
    if (!Files.isDirectory(logs)) {
      return Optional.empty();
    }
    try (var files = Files.list(logs)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .flatMap(file -> lastLine(file, messageId).stream())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + logs, e);
    }
  }

  private static Optional<String> lastLine(Path log, String messageId) {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(messageId)).reduce((_, last) -> last);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log, e);
    }
  }
}
