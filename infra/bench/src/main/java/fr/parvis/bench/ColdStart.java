package fr.parvis.bench;

import fr.parvis.local.Laptop;
import fr.parvis.local.LaptopSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * How long somebody waits for a function that was not running: from the start of its process to its
 * first answer, with and without an AOT cache; the median of several starts.
 */
final class ColdStart {
  private static final int STARTS = 7;

  private ColdStart() {}

  static void run(Path root)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var folder = Files.createTempDirectory("parvis-bench");
    try (var laptop = Laptop.start(LaptopSettings.inMemory(root))) {
      BenchTown.putSettings(root, laptop);
      for (var child : new Children(root, laptop).all()) {
        var log = folder.resolve(child.name() + ".log");
        var cache = child.cache(folder);
        Figures.print("cold-start." + child.name() + ".jvm", median(child, List.of(), log), "ms");
        Figures.print(
            "cold-start." + child.name() + ".aot",
            median(child, List.of("-XX:AOTCache=" + cache), log),
            "ms");
        Files.delete(cache);
      }
    }
  }

  private static double median(Child child, List<String> options, Path log)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var samples = new double[STARTS];
    for (int start = 0; start < STARTS; start++) {
      samples[start] = child.coldStart(options, log);
    }
    return Figures.percentile(samples, 0.5);
  }
}
