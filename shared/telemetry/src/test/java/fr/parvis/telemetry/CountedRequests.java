package fr.parvis.telemetry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client that counts what it is asked for. */
final class CountedRequests {

  private final AtomicInteger count = new AtomicInteger();
  private final DynamoDbClient client;

  CountedRequests(DynamoDbClient real) {
    this.client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                CountedRequests.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                  count.incrementAndGet();
                  try {
                    return method.invoke(real, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  DynamoDbClient client() {
    return client;
  }

  int count() {
    return count.get();
  }
}
