package fr.parvis.local.iot.broker;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.local.iot.TestBroker;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerCloseTest {

  @TempDir Path folder;

  @Test
  void close_leavesNoThreadThatKeepsTheProcessAlive() {
    var before = keepers();

    new TestBroker(folder).close();

    await().pollInSameThread().untilAsserted(() -> assertThat(before).containsAll(keepers()));
  }

  /** Threads that a JVM waits for before it ends. */
  private static Set<Thread> keepers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(toSet());
  }
}
