package fr.parvis.release;

import java.nio.file.Path;

/**
 * {@code ./parvis check}: tells what breaks a promise of the last release, and freezes a new one.
 */
public final class Release {
  private Release() {}

  /** Called by {@code ./parvis check}; with {@code --freeze} it writes, when nothing is broken. */
  public static void main(String[] arguments) {
    var release = new LastRelease(Path.of(System.getProperty("parvis.root", ".")));
    var broken = release.broken();
    broken.forEach(System.err::println);
    if (!broken.isEmpty()) {
      System.err.printf("%d promises of the last release are broken.%n", broken.size());
      System.exit(1);
    }
    if (arguments.length > 0 && arguments[0].equals("--freeze")) {
      release.freeze();
    }
  }
}
