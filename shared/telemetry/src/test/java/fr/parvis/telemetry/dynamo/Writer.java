package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A writer that lives on from batch to batch, as an execution environment does, and remembers what
 * it wrote. Who is killed begins anew.
 */
final class Writer {

  private final Function<DynamoDbClient, DynamoObservations> observations;
  private DynamoObservations memory;
  private DynamoDbClient current;

  Writer(Function<DynamoDbClient, DynamoObservations> observations) {
    this.observations = observations;
    this.memory = anew();
  }

  /** Keeps readings through a client that is this batch's own. */
  void append(DynamoDbClient client, Zone zone, Bundle readings) {
    current = client;
    var mine = memory;
    memory = anew(); // unless it comes to its end
    mine.append(zone, readings);
    memory = mine;
  }

  private DynamoObservations anew() {
    return observations.apply(
        (DynamoDbClient)
            Proxy.newProxyInstance(
                Writer.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> forward(method, arguments)));
  }

  private Object forward(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(current, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
