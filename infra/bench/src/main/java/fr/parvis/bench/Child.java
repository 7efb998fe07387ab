package fr.parvis.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A function in a child JVM, started as the laptop runtime starts it.
 *
 * @param name of the figure
 * @param handler class that handles events
 * @param jars code and libraries, AWS's runtime client included
 * @param environment variables of the function
 * @param event the first event it gets
 */
public record Child(
    String name, String handler, List<Path> jars, Map<String, String> environment, String event) {

  private static final List<String> JVM =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  /** By which Lambda's own Java lets a function's hooks find those who call them. */
  public static final List<String> HOOKS =
      List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  private static final long LONGEST_SECONDS = 60;

  /** Milliseconds from exec to the first answer. */
  double coldStart(List<String> options, Path log)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (var endpoint = new RuntimeEndpoint()) {
      var answer = endpoint.invoke(event.getBytes(StandardCharsets.UTF_8));
      var begun = System.nanoTime();
      var process = start(endpoint, options, log);
      try {
        return (answer.get(LONGEST_SECONDS, TimeUnit.SECONDS).at() - begun) / 1e6;
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  /**
   * Milliseconds from a restore to the first answer. There is no snapshot here: the process waits
   * where Lambda would take it, so what Lambda needs to bring it back is not in it.
   *
   * @param primed whether the function's hooks run before
   */
  double afterSnapshot(boolean primed, Path log)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (var endpoint = new RuntimeEndpoint()) {
      var process = snapStart().start(endpoint, primed ? HOOKS : List.of(), log);
      try {
        endpoint.snapshot().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        var answer = endpoint.invoke(event.getBytes(StandardCharsets.UTF_8));
        var begun = System.nanoTime();
        endpoint.restore();
        return (answer.get(LONGEST_SECONDS, TimeUnit.SECONDS).at() - begun) / 1e6;
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  /** The same function, started by SnapStart. */
  public Child snapStart() {
    var variables = new HashMap<>(environment);
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    return new Child(name, handler, jars, variables, event);
  }

  /** Starts it; it asks the endpoint for events. */
  public Process start(RuntimeEndpoint endpoint, List<String> options, Path log)
      throws IOException {
    var builder = new ProcessBuilder(command(options, true)).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", endpoint.address());
    builder.environment().put("_HANDLER", handler);
    return builder.start();
  }

  /** Makes an AOT cache of one invocation; answers its file. */
  Path cache(Path folder)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var recording = folder.resolve(name + ".aotconf");
    var cache = folder.resolve(name + ".aot");
    var log = folder.resolve(name + ".log");
    coldStart(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording), log);
    var make =
        command(
            List.of(
                "-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + cache),
            false);
    var process = new ProcessBuilder(make).redirectErrorStream(true);
    var code = process.redirectOutput(log.toFile()).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("no AOT cache for " + name + ":\n" + Files.readString(log));
    }
    return cache;
  }

  private List<String> command(List<String> options, boolean run) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(JVM);
    command.addAll(options);
    command.add("-cp");
    command.add(jars.stream().map(Path::toString).collect(Collectors.joining(":")));
    if (run) {
      command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
      command.add(handler);
    }
    return command;
  }
}
