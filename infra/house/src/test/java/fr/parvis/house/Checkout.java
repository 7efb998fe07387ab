package fr.parvis.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the checkout: what is written by hand, without what a build or a run left there. */
final class Checkout {
  private static final Set<String> GENERATED =
      Set.of(".git", ".parvis", ".venv", "__pycache__", "dist", "node_modules", "target");

  static final Path ROOT = Path.of(System.getProperty("parvis.root", ".")).toAbsolutePath();

  private Checkout() {}

  /** Every file, relative to the root, in the order of their names. */
  static List<Path> files() {
    return files(ROOT);
  }

  /** Every file below a folder; none when there is no such folder. */
  static List<Path> files(Path folder) {
    var files = new ArrayList<Path>();
    if (!Files.exists(folder)) {
      return files;
    }
    try {
      Files.walkFileTree(folder, new Collect(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /** Files whose name ends so. */
  static List<Path> files(String ending) {
    return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  /** The names of the folders of a folder that hold a file of this name. */
  static List<String> folders(String folder, String marker) {
    try (var children = Files.list(ROOT.resolve(folder))) {
      return children
          .filter(child -> Files.exists(child.resolve(marker)))
          .map(child -> child.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static String text(String file) {
    return text(Path.of(file));
  }

  private static final class Collect extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Collect(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return GENERATED.contains(folder.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // In a git worktree .git is a file.
      if (!GENERATED.contains(file.getFileName().toString())) {
        files.add(ROOT.relativize(file));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
