package fr.parvis.local.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small map from text to text whose entries are on disk when {@code put} returns: positions in
 * streams, events that are not yet delivered, last firings.
 *
 * <p>It is an append-only file of JSON lines ({@code ["key","value"]}, or {@code ["key"]} for a
 * removal), read whole at the start and rewritten when most of it is outdated. A line that a kill
 * tore is the last one and was never acknowledged: it is dropped.
 */
public final class DurableMap implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FEW_LINES = 1000;

  private final Map<String, String> entries = new LinkedHashMap<>();
  private final @Nullable Path file;
  private @Nullable FileChannel channel;
  private int lines;
  private boolean loaded;

  private DurableMap(@Nullable Path file) {
    this.file = file;
  }

  /**
   * A map that is kept in a file of the folder, or in memory if there is no folder. The file is
   * touched when the map is first used.
   */
  public static DurableMap in(Optional<Path> folder, String name) {
    return new DurableMap(folder.map(path -> path.resolve(name + ".jsonl")).orElse(null));
  }

  /** The value under a key. */
  public synchronized Optional<String> find(String key) {
    load();
    return Optional.ofNullable(entries.get(key));
  }

  /** All entries now, in the order in which they were first put. */
  public synchronized Map<String, String> entries() {
    load();
    return new LinkedHashMap<>(entries);
  }

  /** Keeps a value; it survives a kill and a power cut once this returns. */
  public void put(String key, String value) {
    putAll(Map.of(key, value));
  }

  /** Keeps several values with one write to the disk. Fails whole: then none of them is kept. */
  public synchronized void putAll(Map<String, String> values) {
    load();
    var text = new StringBuilder();
    values.forEach((key, value) -> text.append(line(key, value)));
    append(text.toString(), true);
    entries.putAll(values);
    lines += values.size();
    compact();
  }

  /** Forgets a key. The disk may learn of it late: after a kill the entry can be there again. */
  public synchronized void remove(String key) {
    load();
    if (entries.remove(key) != null) {
      append(line(key), false);
      lines++;
      compact();
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file, e);
    }
  }

  private void load() {
    if (file == null || loaded) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file)) {
        // Every whole line ends with a line feed; what follows the last one was never acknowledged.
        var text = Files.readString(file);
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::replay);
      }
      rewrite(file);
      loaded = true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void replay(String line) {
    try {
      var change = JSON.readValue(line, String[].class);
      if (change.length == 2) {
        entries.put(change[0], change[1]);
      } else {
        entries.remove(change[0]);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("%s is damaged: %s".formatted(file, line), e);
    }
  }

  private void append(String text, boolean force) {
    if (channel == null) {
      return;
    }
    try {
      var end = channel.position();
      try {
        write(channel, text);
        if (force) {
          channel.force(false);
        }
      } catch (IOException e) {
        channel.truncate(end); // half a line would spoil the next one
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void compact() {
    if (file != null && lines > FEW_LINES && lines > 4 * entries.size()) {
      try {
        rewrite(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot rewrite " + file, e);
      }
    }
  }

  private void rewrite(Path target) throws IOException {
    var fresh = target.resolveSibling(target.getFileName() + ".new");
    var text = new StringBuilder();
    entries.forEach((key, value) -> text.append(line(key, value)));
    try (var output =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      write(output, text.toString());
      output.force(true);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    close();
    channel = FileChannel.open(target, StandardOpenOption.WRITE);
    channel.position(channel.size());
    lines = entries.size();
  }

  private static void write(FileChannel output, String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      output.write(bytes);
    }
  }

  private static String line(String... change) {
    try {
      return JSON.writeValueAsString(List.of(change)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text is always JSON", e);
    }
  }
}
