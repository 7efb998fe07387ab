package fr.parvis.bench;

import fr.parvis.bench.costs.Costs;
import fr.parvis.bench.export.Export;
import fr.parvis.bench.telemetry.Telemetry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code ./parvis bench NAME [FOLDER]}. */
public final class Bench {
  private static final List<String> NAMES =
      List.of("cold-start", "costs", "export", "http", "procedures", "size", "telemetry");

  private Bench() {}

  /**
   * Takes the name of a benchmark, and a folder of real data where it knows what to do with one.
   */
  public static void main(String[] arguments) {
    var name = arguments.length > 0 ? arguments[0] : "";
    var data = Arrays.stream(arguments).skip(1).map(Path::of).findFirst();
    try {
      run(name, data);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1); // what it started would keep a failed run alive
    }
    Figures.printMachine();
    System.exit(0);
  }

  private static void run(String name, Optional<Path> data) throws Exception {
    var root = Path.of(System.getProperty("parvis.root", "")).toAbsolutePath();
    switch (name) {
      case "cold-start" -> ColdStart.run(root);
      case "costs" -> Costs.run(root);
      case "export" -> Export.run();
      case "http" -> Http.run(root);
      case "procedures" -> Procedures.run(root);
      case "size" -> Size.run(root);
      case "telemetry" -> Telemetry.run(root, data);
      default -> {
        System.err.println("parvis: there is no benchmark \"" + name + "\". Known: " + NAMES);
        System.exit(2);
      }
    }
  }
}
