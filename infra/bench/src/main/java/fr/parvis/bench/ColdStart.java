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
 * first answer, with and without an AOT cache; and how long after a snapshot, with and without
 * priming. The median of several starts.
 */
final class ColdStart {
  private static final int STARTS = 7;

  private final Path folder;

  private ColdStart(Path folder) {
    this.folder = folder;
  }

  /** One of several starts. */
  private interface Start {
    double milliseconds()
        throws IOException, InterruptedException, ExecutionException, TimeoutException;
  }

  static void run(Path root)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var starts = new ColdStart(Files.createTempDirectory("parvis-bench"));
    try (var laptop = Laptop.start(LaptopSettings.inMemory(root))) {
      BenchTown.putSettings(root, laptop);
      var children = new Children(root, laptop);
      for (var child : children.all()) {
        starts.ofProcess(child);
      }
      for (var child : children.snapshotted()) {
        starts.ofSnapshot(child);
      }
    }
  }

  private void ofProcess(Child child)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var cache = child.cache(folder);
    print("cold-start." + child.name() + ".jvm", () -> child.coldStart(List.of(), log(child)));
    print(
        "cold-start." + child.name() + ".aot",
        () -> child.coldStart(List.of("-XX:AOTCache=" + cache), log(child)));
    Files.delete(cache);
  }

  private void ofSnapshot(Child child)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    print(
        "after-snapshot." + child.name() + ".unprimed",
        () -> child.afterSnapshot(false, log(child)));
    print(
        "after-snapshot." + child.name() + ".primed", () -> child.afterSnapshot(true, log(child)));
  }

  private Path log(Child child) {
    return folder.resolve(child.name() + ".log");
  }

  private static void print(String figure, Start start)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var samples = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      samples[i] = start.milliseconds();
    }
    Figures.print(figure, Figures.percentile(samples, 0.5), "ms");
  }
}
