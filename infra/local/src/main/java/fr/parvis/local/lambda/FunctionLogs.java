package fr.parvis.local.lambda;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Where the lines of functions go: the console under the function's name, and a file each. */
final class FunctionLogs {
  private final Path folder;
  private final PrintStream console;

  FunctionLogs(Path folder, PrintStream console) {
    this.folder = folder;
    this.console = console;
  }

  /** Writes one line of a function. */
  synchronized void write(String function, String line) {
    console.println("[" + function + "] " + line);
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve(function + ".log"),
          List.of(line),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the log of " + function, e);
    }
  }
}
