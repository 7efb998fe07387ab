package fr.parvis.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code ./parvis logs [FUNCTION]}: follows what the functions write, until Ctrl-C. */
public final class Logs {
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int FIRST_BYTES = 16 * 1024;

  private final Path folder;
  private final String wanted;
  private final Map<Path, Long> read = new HashMap<>();

  private Logs(Path folder, String wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  /** Takes a function's logical id, or nothing for all of them. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Up.root().resolve(".parvis/logs");
    var logs = new Logs(folder, arguments.length > 0 ? arguments[0] : "");
    if (arguments.length > 1 || (arguments.length == 1 && logs.files().isEmpty())) {
      System.err.println("parvis: there is no log of it in " + folder);
      System.exit(2);
    }
    while (true) {
      for (var file : logs.files()) {
        logs.printNew(file);
      }
      Thread.sleep(PAUSE);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> wanted.isEmpty() || name(file).equals(wanted)).sorted().toList();
    }
  }

  private void printNew(Path file) throws IOException {
    var size = Files.size(file);
    var from = read.getOrDefault(file, Math.max(0, size - FIRST_BYTES));
    read.put(file, size);
    if (size <= from) {
      return;
    }
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      var fresh = new byte[(int) (size - from)];
      bytes.seek(from);
      bytes.readFully(fresh);
      new String(fresh, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> System.out.println("[" + name(file) + "] " + line));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".log", "");
  }
}
