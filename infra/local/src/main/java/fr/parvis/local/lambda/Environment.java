package fr.parvis.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An execution environment: one child JVM, which handles one event at a time. */
final class Environment implements RuntimeApi.Child {
  private static final int TERMINATED = 128 + 15;
  private static final Duration RECORDING = Duration.ofSeconds(15);
  private static final Duration HANDOVER = Duration.ofSeconds(1);

  /** Who keeps the environments of a function. */
  interface Owner {
    /** It can take an event, for the first time or again. */
    void free(Environment environment, boolean first);

    /** It died before it could take an event; {@link #run} tells why. */
    void failed(Environment environment);

    /** It worked on an event for so long. */
    void worked(Duration duration);

    /** Its process is gone. */
    void ended(Environment environment);
  }

  private final FunctionSettings function;
  private final Launch launch;
  private final Owner owner;
  private final Consumer<String> log;
  private final RuntimeApi api;
  private final long startedNanos = System.nanoTime();
  private final Process process;

  /** Done when the last line of the child is in its log. */
  private final CompletableFuture<Void> logged;

  private volatile long readyNanos;
  private volatile long idleSinceNanos;
  private final AtomicInteger served = new AtomicInteger();
  private volatile @Nullable Outcome startFailure;
  private volatile @Nullable Invocation running;

  /** Starts the child; the owner hears when it is ready. */
  Environment(FunctionSettings function, Launch launch, Owner owner, Consumer<String> log) {
    this.function = function;
    this.launch = launch;
    this.owner = owner;
    this.log = log;
    this.api = new RuntimeApi(function.arn(), this);
    try {
      process = launch.process(function, api.address()).start();
    } catch (IOException e) {
      api.close();
      throw new UncheckedIOException("cannot start a child for " + function.name(), e);
    }
    // No virtual thread: to read from a pipe holds its carrier, and a few children would hold all.
    var reader = Thread.ofPlatform().daemon().name("log-" + function.name());
    logged = CompletableFuture.runAsync(this::copyLog, reader::start);
    Thread.ofVirtual().name("end-" + function.name()).start(this::awaitEnd);
  }

  private void copyLog() {
    try (var lines = process.inputReader()) {
      lines.lines().forEach(log);
    } catch (IOException | UncheckedIOException e) {
      // The child is gone, and its log with it; why it went is told by whoever ended it.
    }
  }

  @Override
  public void asksForNext() {
    var first = readyNanos == 0;
    running = null;
    idleSinceNanos = System.nanoTime();
    if (first) {
      readyNanos = idleSinceNanos;
    }
    owner.free(this, first);
  }

  @Override
  public void failsToStart(Outcome failure) {
    startFailure = failure;
    owner.failed(this);
  }

  private void awaitEnd() {
    var ended = process.onExit().join();
    logged.join();
    var invocation = running;
    if (invocation != null) {
      invocation.outcome().complete(Failures.exited(invocation.requestId(), ended.exitValue()));
    } else if (readyNanos == 0 && startFailure == null) {
      startFailure = Failures.exited("unknown", ended.exitValue());
      owner.failed(this);
    }
    api.close();
    owner.ended(this);
  }

  /**
   * Lets the child handle an event.
   *
   * @return empty when the child was gone before it saw the event
   */
  Optional<Outcome> run(Invocation invocation) throws InterruptedException {
    var failure = startFailure;
    if (failure != null) {
      return Optional.of(failure);
    }
    var begun = System.nanoTime();
    running = invocation;
    if (!process.isAlive() || !api.hand(invocation, HANDOVER)) {
      running = null;
      return Optional.empty();
    }
    var handed = System.nanoTime();
    var outcome = await(invocation);
    owner.worked(Duration.ofNanos(System.nanoTime() - handed));
    if (served.getAndIncrement() == 0 && !outcome.failed()) {
      tellColdStart(System.nanoTime() - begun);
    }
    return Optional.of(outcome);
  }

  private Outcome await(Invocation invocation) throws InterruptedException {
    try {
      return invocation.outcome().get(patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Lambda kills the environment; the next event gets a new one.
      running = null;
      process.destroyForcibly();
      return Failures.timedOut(invocation.requestId(), function.timeout());
    } catch (ExecutionException e) {
      throw new IllegalStateException("an outcome is never completed by an exception", e);
    }
  }

  /** What recording costs a first event is our doing, and not counted as the function's time. */
  private Duration patience() {
    return launch.records() && served.get() == 0
        ? function.timeout().plus(RECORDING)
        : function.timeout();
  }

  /** From the start of the process to its first answer, without the time it waited for an event. */
  private void tellColdStart(long firstAnswerNanos) {
    var seconds = (readyNanos - startedNanos + firstAnswerNanos) / 1e9;
    log.accept("cold start %.2f s (%s)".formatted(seconds, launch.description()));
  }

  /** Whether it was started to record an AOT cache. */
  boolean recordsCache() {
    return launch.records();
  }

  /** Whether it has answered an event. */
  boolean hasServed() {
    return served.get() > 0;
  }

  /** Whether it died before it could take an event. */
  boolean failedToStart() {
    return startFailure != null;
  }

  /**
   * Whether what it recorded is worth a cache: it answered events, and ended because it was asked
   * to.
   */
  boolean recordedEnough() {
    return served.get() > 0 && process.exitValue() == TERMINATED;
  }

  /** For how long it has been waiting for an event; zero when it is not. */
  Duration idle() {
    return readyNanos == 0 || running != null
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - idleSinceNanos);
  }

  /** Asks the child to end, as a terminal would. */
  void stop() {
    // Not Process.destroy(): it closes the child's input too, by which the child knows us to be
    // dead.
    process.toHandle().destroy();
  }

  /** Ends the child now, and waits until it has, and its log is whole. */
  void kill() {
    process.destroyForcibly().onExit().join();
    logged.join();
  }
}
