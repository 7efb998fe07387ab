package fr.parvis.bench;

import java.nio.file.Path;
import java.util.List;

/** {@code ./parvis bench NAME}. */
public final class Bench {
  private static final List<String> NAMES = List.of("cold-start", "http", "size");

  private Bench() {}

  /** Takes the name of a benchmark. */
  public static void main(String[] arguments) throws Exception {
    var name = arguments.length == 1 ? arguments[0] : "";
    var root = Path.of(System.getProperty("parvis.root", "")).toAbsolutePath();
    switch (name) {
      case "cold-start" -> ColdStart.run(root);
      case "http" -> Http.run(root);
      case "size" -> Size.run(root);
      default -> {
        System.err.println("parvis: there is no benchmark \"" + name + "\". Known: " + NAMES);
        System.exit(2);
      }
    }
    Figures.printMachine();
    System.exit(0);
  }
}
