package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bytes of what is shipped: each function's zip, whole and without its libraries. */
final class Size {
  private Size() {}

  static void run(Path root) throws IOException {
    for (var door : doors(root)) {
      var name = door.getFileName().toString();
      Figures.print(
          "size." + name + ".zip", Files.size(door.resolve("target/" + name + ".zip")), "bytes");
      Figures.print("size." + name + ".own", own(door), "bytes");
    }
  }

  private static List<Path> doors(Path root) throws IOException {
    try (var folders = Files.list(root.resolve("functions"))) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
    }
  }

  /** The jars that are ours: the door and its capabilities. */
  private static long own(Path door) throws IOException {
    try (var jars = Files.list(door.resolve("target/package/lib"))) {
      var bytes = 0L;
      for (var jar : jars.filter(file -> file.toString().endsWith("-0.1.0.jar")).toList()) {
        bytes += Files.size(jar);
      }
      return bytes;
    }
  }
}
