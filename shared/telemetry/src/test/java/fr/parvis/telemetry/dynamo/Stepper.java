package fr.parvis.telemetry.dynamo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Runs several actors one request at a time, in an order drawn from a seed, and ends some of them
 * where a process may be killed: before a request reaches the store, or after it did and before its
 * answer came back.
 */
final class Stepper {

  private static final Set<String> REQUESTS =
      Set.of("getItem", "batchGetItem", "query", "putItem", "deleteItem");

  private static final int AHEAD = 60;

  private final Random random;
  private final double killed;
  private final Runnable betweenSteps;
  private final List<Actor> actors = new ArrayList<>();

  /**
   * A stepper.
   *
   * @param killed how likely an actor ends at a request
   * @param betweenSteps what the world does meanwhile
   */
  Stepper(Random random, double killed, Runnable betweenSteps) {
    this.random = random;
    this.killed = killed;
    this.betweenSteps = betweenSteps;
  }

  /** Adds an actor, that works through the client it is given. */
  Actor actor(DynamoDbClient store, Work work) {
    var actor = new Actor(store, work);
    actors.add(actor);
    return actor;
  }

  /**
   * Runs all actors to their ends. Now and then one goes many steps ahead of the others: what waits
   * between its read and its write is overtaken by all that another does.
   */
  void run() {
    actors.forEach(Actor::start);
    while (actors.stream().anyMatch(actor -> !actor.ended)) {
      var waiting = actors.stream().filter(actor -> !actor.ended).toList();
      var next = waiting.get(random.nextInt(waiting.size()));
      for (var steps = random.nextInt(4) == 0 ? AHEAD : 1; steps > 0 && !next.ended; steps--) {
        next.step();
        betweenSteps.run();
      }
    }
    actors.clear();
  }

  /** What an actor does. */
  interface Work {
    void run(DynamoDbClient client);
  }

  /** The process is gone. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** One process. */
  final class Actor {
    private final Semaphore mayGo = new Semaphore(0);
    private final Semaphore waits = new Semaphore(0);
    private final DynamoDbClient client;
    private final Work work;
    private volatile boolean ended;
    private volatile boolean done;
    private volatile @Nullable RuntimeException failure;

    private Actor(DynamoDbClient store, Work work) {
      this.work = work;
      this.client =
          (DynamoDbClient)
              Proxy.newProxyInstance(
                  Stepper.class.getClassLoader(),
                  new Class<?>[] {DynamoDbClient.class},
                  (_, method, arguments) -> request(store, method, arguments));
    }

    /** Whether its work came to its end: what it wrote is acknowledged. */
    boolean isDone() {
      return done;
    }

    /** What ended its work, other than a kill. */
    @Nullable RuntimeException failure() {
      return failure;
    }

    private void start() {
      Thread.ofVirtual().start(this::live);
      waits.acquireUninterruptibly();
    }

    private void live() {
      try {
        pause();
        work.run(client);
        done = true;
      } catch (Killed gone) {
        done = false;
      } catch (RuntimeException e) {
        failure = e;
      } finally {
        ended = true;
        waits.release();
      }
    }

    private void step() {
      mayGo.release();
      waits.acquireUninterruptibly();
    }

    private void pause() {
      waits.release();
      mayGo.acquireUninterruptibly();
    }

    private Object request(DynamoDbClient store, Method method, Object[] arguments)
        throws Throwable {
      if (!isRequest(method, arguments)) {
        return InvocationHandler.invokeDefault(client, method, arguments);
      }
      pause();
      var kill = random.nextDouble() < killed;
      if (kill && random.nextBoolean()) {
        throw new Killed();
      }
      try {
        var answer = method.invoke(store, arguments);
        if (kill) {
          throw new Killed();
        }
        return answer;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    /** All else (shorthands with a consumer, paginators) ends in a request of its own. */
    private static boolean isRequest(Method method, Object[] arguments) {
      return REQUESTS.contains(method.getName()) && arguments[0] instanceof DynamoDbRequest;
    }
  }
}
