package fr.parvis.invocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the checkout that a test reads, such as the demo town's settings. */
public final class Checkout {

  private Checkout() {}

  /** A file by its path from the root. */
  public static Path file(String path) {
    return Path.of(System.getProperty("parvis.root", "../..")).resolve(path);
  }

  /** What is in it. */
  public static String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
