package fr.parvis.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What has been started, to be stopped in the opposite order. */
final class Running implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  /** Takes charge of something that runs already. */
  synchronized void add(AutoCloseable something) {
    started.push(something);
  }

  /** Starts parts side by side, and returns when all have; the first failure is thrown. */
  void startTogether(List<Part> parts) {
    parts.forEach(this::add);
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var starts = parts.stream().<Future<?>>map(part -> threads.submit(part::start)).toList();
      for (var start : starts) {
        start.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", e);
    }
  }

  /** Stops everything; what cannot stop is told and keeps nothing else from stopping. */
  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      var last = started.pop();
      try {
        last.close();
      } catch (Exception e) { // AutoCloseable may throw anything
        System.err.println("parvis: " + last.getClass().getSimpleName() + " did not stop: " + e);
      }
    }
  }
}
