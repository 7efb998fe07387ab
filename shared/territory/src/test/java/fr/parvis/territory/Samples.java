package fr.parvis.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo town's own settings, so that tests and demo cannot drift apart. */
final class Samples {

  private Samples() {}

  static Territory valmerle() {
    return Territory.parse(document());
  }

  /** The demo town with one text of its document replaced. */
  static Territory changed(String text, String by) {
    return Territory.parse(document().replace(text, by));
  }

  static String document() {
    try {
      return Files.readString(
          Path.of(System.getProperty("parvis.root"), "infra/demo/territory.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
