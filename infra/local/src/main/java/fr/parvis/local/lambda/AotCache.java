package fr.parvis.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The AOT cache of one class path: it takes a cold start from about 1.5 s to under 0.5 s. The first
 * child that starts without a cache records what it loads; when it has ended, the cache is made
 * from that record in a process of its own, and every later child starts from it.
 *
 * <p>The JVM refuses a cache whose jars have other sizes or times than when it was made, so these
 * are the cache's key: other jars, other cache.
 */
final class AotCache {
  /** A cache is tied to these too: they must be the same when it is recorded, made and used. */
  static final List<String> JVM =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          // The JVM tells its own troubles with a cache on the function's log: it then starts
          // without.
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  private static final Pattern RECORDING = Pattern.compile("-(\\d+)\\.aotconf");

  private final Path folder;
  private final String function;
  private final List<Path> jars;
  private final Path cache;
  private final Path recording;
  private boolean recorded;

  AotCache(Path folder, String function, List<Path> jars) {
    this.folder = folder;
    this.function = function;
    this.jars = jars;
    var key = key(jars);
    cache = folder.resolve(function + "-" + key + ".aot");
    recording =
        folder.resolve(function + "-" + key + "-" + ProcessHandle.current().pid() + ".aotconf");
  }

  /** How the next child starts. */
  synchronized Launch launch(List<String> options) {
    var all = new ArrayList<>(JVM);
    all.addAll(options);
    var description = "no AOT cache";
    var records = false;
    if (Files.exists(cache)) {
      all.add("-XX:AOTCache=" + cache);
      description = "AOT cache";
    } else if (!recorded) {
      recorded = true;
      records = true;
      all.add("-XX:AOTMode=record");
      all.add("-XX:AOTConfiguration=" + recording);
      description = "records its AOT cache";
    }
    return new Launch(List.copyOf(all), classPath(), Map.of(), description, records);
  }

  /** Makes the cache from a recording that holds enough; without, another child records. */
  synchronized void make(boolean enough, Consumer<String> log) throws InterruptedException {
    if (!enough) {
      recorded = false;
      return;
    }
    var begun = System.nanoTime();
    try {
      var told = folder.resolve(recording.getFileName() + ".log");
      var made = folder.resolve(recording.getFileName() + ".aot");
      if (create(made, told) == 0 && Files.exists(made)) {
        forgetOthers();
        Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
        log.accept("AOT cache made in %.1f s".formatted((System.nanoTime() - begun) / 1e9));
      } else {
        log.accept("no AOT cache was made, cold starts stay slow: " + Files.readString(told));
      }
      Files.deleteIfExists(told);
      Files.deleteIfExists(recording);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the AOT cache of " + function, e);
    }
  }

  /** Runs the JVM that makes the cache, behind everybody who works. */
  private int create(Path made, Path told) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(JVM);
    command.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording));
    command.addAll(List.of("-XX:AOTCache=" + made, "-cp", classPath()));
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    try {
      return process.waitFor();
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Deletes what runtimes that are gone left half done. */
  static void sweep(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder, "*-*-*.aotconf*")) {
      for (var file : files) {
        var matcher = RECORDING.matcher(file.getFileName().toString());
        if (matcher.find() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot sweep " + folder, e);
    }
  }

  /** Caches of older jars are of no use to anybody. */
  private void forgetOthers() throws IOException {
    try (var files = Files.newDirectoryStream(folder, function + "-????????????????.aot")) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private String classPath() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  private static String key(List<Path> jars) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
      for (var jar : jars) {
        var line = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the jars of a function", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
