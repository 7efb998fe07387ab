package fr.parvis.simulator.device;

import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.gateway.Pack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The connections of a fleet. */
public final class Devices implements AutoCloseable {

  /** More would only wait in the broker. */
  private static final int IN_FLIGHT = 64;

  private static final int PATIENCE_SECONDS = 60;

  private final Map<String, Connection> connections = new LinkedHashMap<>();
  private final Semaphore places = new Semaphore(IN_FLIGHT);
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

  /** Connects each gateway with its keys. */
  public Devices(List<Gateway> fleet, Operator operator, Broker broker) {
    for (var gateway : fleet) {
      var key = operator.enrol(gateway);
      connections.put(gateway.thing(), new Connection(gateway.thing(), key, broker));
    }
    connections.forEach(Devices::await);
  }

  private static void await(String thing, Connection connection) {
    try {
      connection.connected().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      throw new CannotSimulate(thing + " was not let in by the broker", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Publishes a pack, once there is room for it. */
  public void publish(Pack pack) {
    take(1);
    connections
        .get(pack.thing())
        .publish(pack)
        .whenComplete((_, failure) -> {
          if (failure != null) {
            fault.compareAndSet(null, failure);
          }
          places.release();
        });
  }

  /** Waits until the broker has everything. */
  public void flush() {
    take(IN_FLIGHT);
    places.release(IN_FLIGHT);
    var failure = fault.get();
    if (failure != null) {
      throw new CannotSimulate("a pack was not taken: " + failure.getMessage(), failure);
    }
  }

  private void take(int count) {
    try {
      places.acquire(count);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static CannotSimulate interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new CannotSimulate("interrupted", e);
  }

  @Override
  public void close() {
    connections.values().forEach(Connection::stop);
    connections.values().forEach(Connection::close);
  }
}
