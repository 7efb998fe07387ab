package fr.parvis.local.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.regex.Pattern;

/**
 * Finds the files that S3Proxy was writing when it was killed. It writes {@code <key>-<uuid>}, sets
 * its attributes, and renames; a file that ends so and has no checksum among its attributes was
 * never finished. A real object may end with a UUID too, but it has its checksum.
 */
final class HalfWritten {
  private static final Pattern TEMPORARY =
      Pattern.compile(".*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String CHECKSUM = "user.content-md5";

  private HalfWritten() {}

  /** Deletes them; returns how many there were. */
  static int sweep(Path folder) {
    try (var files = Files.walk(folder)) {
      var half =
          files
              .filter(Files::isRegularFile)
              .filter(file -> TEMPORARY.matcher(file.getFileName().toString()).matches())
              .filter(HalfWritten::unfinished)
              .toList();
      for (var file : half) {
        Files.delete(file);
      }
      return half.size();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for half-written files in " + folder, e);
    }
  }

  private static boolean unfinished(Path file) {
    var attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    if (attributes == null) {
      return false; // this file system keeps no attributes, so their absence says nothing
    }
    try {
      return attributes.list().stream().noneMatch(CHECKSUM::equals);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the attributes of " + file, e);
    }
  }
}
