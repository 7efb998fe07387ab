package fr.parvis.endtoend;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the batches that a function did not take, by what the runtime's pollers say of them. */
final class FailedDeliveries extends Handler implements AutoCloseable {
  private static final Logger POLLERS = Logger.getLogger("fr.parvis.local.queues.QueuePoller");

  private final String function;
  private final AtomicInteger count = new AtomicInteger();

  FailedDeliveries(String function) {
    this.function = function;
    POLLERS.addHandler(this);
  }

  int count() {
    return count.get();
  }

  @Override
  public void publish(LogRecord told) {
    var parameters = told.getParameters();
    if (parameters != null && String.valueOf(parameters[0]).startsWith(function)) {
      count.incrementAndGet();
    }
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    POLLERS.removeHandler(this);
  }
}
