package fr.parvis.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How children begin and end: reaped when idle, from an AOT cache, dead with their parent. */
class ChildLifeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] EVENT = "{\"do\":\"echo\"}".getBytes(UTF_8);

  @TempDir Path root;

  @Test
  void children_dieWithTheirParent_evenWhenItIsKilled() throws Exception {
    var host =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledHost.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var answer = host.inputReader().lines().filter(line -> line.startsWith("answer ")).findFirst();
    var pid = new ObjectMapper().readTree(answer.orElseThrow().substring(7)).path("pid").asLong();
    var child = ProcessHandle.of(pid).orElseThrow();
    host.destroyForcibly().waitFor();
    await().atMost(PATIENCE).until(() -> !child.isAlive());
  }

  @Test
  void cache_isMadeOfTheFirstChild_usedByTheNext_andRemadeForOtherJars() throws IOException {
    var limits = new PoolLimits(1, Duration.ofMillis(1), Duration.ofMillis(1));
    try (var lambda = SampleFunctions.start(root, limits)) {
      lambda.invoke("SampleFunction", EVENT);
      awaitLog("AOT cache made");
      lambda.invoke("SampleFunction", EVENT);
      awaitLog("(AOT cache)");
    }
    var first = caches();
    assertThat(first).hasSize(1);
    Files.delete(root.resolve("logs/SampleFunction.log"));
    // Each start of the sample functions builds their jar anew.
    try (var lambda = SampleFunctions.start(root, limits)) {
      lambda.invoke("SampleFunction", EVENT);
      awaitLog("AOT cache made");
    }
    assertThat(caches()).hasSize(1).isNotEqualTo(first);
  }

  @Test
  void environments_areReaped_whenIdle() throws IOException {
    var limits = new PoolLimits(1, Duration.ofMillis(1), Duration.ofMinutes(1));
    try (var lambda = SampleFunctions.start(root, limits)) {
      lambda.invoke("SampleFunction", EVENT);
      await().atMost(PATIENCE).until(() -> lambda.environments().get("SampleFunction") == 0);
    }
  }

  @Test
  void close_waitsForTheCacheThatIsBeingMade() throws IOException {
    var limits = new PoolLimits(1, Duration.ofMillis(1), Duration.ofMillis(1));
    try (var lambda = SampleFunctions.start(root, limits)) {
      lambda.invoke("SampleFunction", EVENT);
      await().atMost(PATIENCE).until(this::isMakingACache);
    }
    assertThat(isMakingACache()).isFalse();
  }

  private boolean isMakingACache() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(child -> child.info().commandLine().stream())
        .anyMatch(line -> line.contains("AOTMode=create") && line.contains(root.toString()));
  }

  private void awaitLog(String text) {
    var log = root.resolve("logs/SampleFunction.log");
    await().atMost(PATIENCE).until(() -> Files.exists(log) && Files.readString(log).contains(text));
  }

  private List<Path> caches() throws IOException {
    try (var files = Files.list(root.resolve("derived"))) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }
}
