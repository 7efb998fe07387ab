package fr.parvis.local;

import fr.parvis.simulator.Simulate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sensors of the demo town, in a process of their own that costs little. It holds the other end
 * of a pipe, and ends with this process, also by {@code kill -9}.
 */
final class Sensors {
  private Sensors() {}

  static void start(Path root, Path data) {
    var logs = data.resolve("logs");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dparvis.root=" + root,
            "-cp",
            System.getProperty("java.class.path"),
            Simulate.class.getName(),
            "--with-parent",
            "--data",
            data.toString());
    try {
      Files.createDirectories(logs); // no function may have written yet
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(logs.resolve("simulator.log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("the demo town's sensors cannot be started", e);
    }
  }
}
