package fr.parvis.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The environments of one function: started on demand, more under load, reaped when idle. */
final class EnvironmentPool implements Environment.Owner {
  /** A warm environment is often free again within this time, which is cheaper than a new one. */
  private static final Duration GRACE = Duration.ofMillis(50);

  /**
   * How long an event waits for an environment beside its own time: a busy laptop starts slowly.
   */
  private static final Duration START = Duration.ofSeconds(30);

  private final FunctionSettings function;
  private final PoolLimits limits;
  private final Supplier<Launch> launches;
  private final Consumer<Environment> afterEnd;
  private final Consumer<Duration> worked;
  private final Consumer<String> log;
  private final BlockingDeque<Environment> idle = new LinkedBlockingDeque<>();
  private final Set<Environment> all = ConcurrentHashMap.newKeySet();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger starting = new AtomicInteger();
  private volatile boolean closed;

  EnvironmentPool(
      FunctionSettings function,
      PoolLimits limits,
      Supplier<Launch> launches,
      Consumer<Environment> afterEnd,
      Consumer<Duration> worked,
      Consumer<String> log) {
    this.function = function;
    this.limits = limits;
    this.launches = launches;
    this.afterEnd = afterEnd;
    this.worked = worked;
    this.log = log;
  }

  /** Runs one event in an environment of its own. */
  Outcome invoke(byte[] event) throws InterruptedException {
    if (event.length > Failures.MAXIMUM_EVENT_BYTES) {
      return Failures.eventTooLarge();
    }
    while (true) {
      var environment = take();
      if (environment.isEmpty()) {
        return Failures.throttled();
      }
      var deadline = Instant.now().plus(function.timeout());
      var invocation =
          new Invocation(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
      var outcome = environment.get().run(invocation);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
  }

  private Optional<Environment> take() throws InterruptedException {
    var patience = START.plus(function.timeout()).toMillis();
    waiting.incrementAndGet();
    try {
      if (!all.isEmpty()) {
        var warm = idle.pollFirst(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        if (warm != null) {
          return Optional.of(warm);
        }
      }
      grow();
      return Optional.ofNullable(idle.pollFirst(patience, TimeUnit.MILLISECONDS));
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Starts as many as wait, within the limit. */
  private synchronized void grow() {
    while (!closed && starting.get() < waiting.get() && all.size() < limits.environments()) {
      starting.incrementAndGet();
      all.add(new Environment(function, launches.get(), this, log));
    }
  }

  @Override
  public void free(Environment environment, boolean first) {
    if (first) {
      starting.decrementAndGet();
    }
    idle.addFirst(environment);
  }

  @Override
  public void failed(Environment environment) {
    starting.decrementAndGet();
    // One of those who wait gets the failure, as it would have got this environment.
    if (waiting.get() > 0) {
      idle.addFirst(environment);
    }
  }

  @Override
  public void worked(Duration duration) {
    worked.accept(duration);
  }

  @Override
  public void ended(Environment environment) {
    synchronized (this) {
      all.remove(environment);
    }
    // One that failed to start stays in the row until somebody has heard why.
    if (!environment.failedToStart()) {
      idle.remove(environment);
    }
    afterEnd.accept(environment);
    grow();
  }

  /** Ends what has been idle for too long, and what has recorded enough for an AOT cache. */
  void reap() {
    for (var environment : all) {
      var recorded =
          environment.recordsCache()
              && environment.hasServed()
              && environment.idle().compareTo(limits.recording()) > 0;
      if (recorded || environment.idle().compareTo(limits.idle()) > 0) {
        // Out of the row first, so that nobody gets it while it ends.
        if (idle.remove(environment)) {
          environment.stop();
        }
      }
    }
  }

  /** How many environments there are now. */
  int size() {
    return all.size();
  }

  /** Ends every child. */
  void close() {
    closed = true;
    all.forEach(Environment::kill);
  }
}
