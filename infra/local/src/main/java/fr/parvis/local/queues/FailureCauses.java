package fr.parvis.local.queues;

import fr.parvis.local.state.DurableMap;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Why each message failed last, under its message id: what {@code ./parvis replay} shows beside a
 * dead letter. SQS itself keeps no cause.
 */
public final class FailureCauses implements AutoCloseable {
  private static final int MOST = 10_000;
  private static final int LONGEST = 2000;

  private final DurableMap causes;

  /** Causes kept in a folder, or in memory without one. */
  public FailureCauses(Optional<Path> folder) {
    causes = DurableMap.in(folder, "failure-causes");
  }

  /** The last cause of a message's failure. */
  public Optional<String> find(String messageId) {
    return causes.find(messageId);
  }

  void record(String messageId, String cause) {
    causes.put(messageId, cause.substring(0, Math.min(cause.length(), LONGEST)));
    var entries = causes.entries();
    if (entries.size() > MOST) {
      causes.remove(entries.keySet().iterator().next());
    }
  }

  void forget(String messageId) {
    causes.remove(messageId);
  }

  @Override
  public void close() {
    causes.close();
  }
}
