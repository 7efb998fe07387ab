package fr.parvis.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The template files of one door: {@code <name>.<language>.txt} beside a class of it.
 *
 * @param beside the class whose package holds the files
 */
public record MailTemplates(Class<?> beside) {

  /** Reads one template; a missing file is a fault of the build, found by the previews' test. */
  public MailTemplate read(String name, String language) {
    var file = name + "." + language + ".txt";
    try (var stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("There is no mail " + file);
      }
      return MailTemplate.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
