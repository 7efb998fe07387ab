package fr.parvis.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.Ports.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;

/**
 * The folder that a running laptop works in: the one that keeps its state, or a temporary one when
 * nothing is kept. Only one runtime at a time may work in it, so it is locked.
 */
final class WorkingFolder implements AutoCloseable {
  private static final String RUNNING = "running.json";

  private final Path folder;
  private final boolean temporary;
  private final FileChannel lock;

  private WorkingFolder(Path folder, boolean temporary, FileChannel lock) {
    this.folder = folder;
    this.temporary = temporary;
    this.lock = lock;
  }

  static WorkingFolder open(LaptopSettings settings) {
    try {
      var folder =
          settings.data().isPresent()
              ? Files.createDirectories(settings.data().get())
              : Files.createTempDirectory("parvis");
      var lock = lock(folder);
      if (!isFree(lock)) {
        lock.close();
        throw new CannotStart("another Parvis is running on " + folder + ": stop it first");
      }
      return new WorkingFolder(folder, settings.data().isEmpty(), lock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the folder of the state", e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Deletes what a folder keeps, unless a runtime works in it. */
  static void forget(Path data) {
    if (!Files.isDirectory(data)) {
      return;
    }
    try (var lock = lock(data)) {
      if (!isFree(lock)) {
        throw new CannotStart("another Parvis is running on " + data + ": stop it first");
      }
      delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + data, e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Where the functions' logs stand. */
  Path logs() {
    return folder.resolve("logs");
  }

  /** Where the keys of IoT Core stand. */
  Path iot() {
    return folder.resolve("iot");
  }

  /** Says, in {@code running.json}, where other commands find this runtime. */
  void announce(Ports ports) {
    var json = new ObjectMapper().createObjectNode();
    json.put("pid", ProcessHandle.current().pid());
    json.put("site", ports.address(Service.SITE).toString());
    var endpoints = json.putObject("endpoints");
    for (var service : Service.values()) {
      endpoints.put(service.name().toLowerCase(Locale.ROOT), ports.address(service).toString());
    }
    json.put("invoke", ports.address(Service.SITE) + "/_local/invoke/");
    try {
      Files.writeString(folder.resolve(RUNNING), json.toPrettyString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + RUNNING, e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(RUNNING));
      lock.close();
      if (temporary) {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot leave " + folder, e);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
