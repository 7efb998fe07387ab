package fr.parvis.local.lambda;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A runtime in a process of its own, for a test that kills it. */
final class KilledHost {
  private KilledHost() {}

  /** Takes the root; prints what a child says of itself, and stays until it is killed. */
  public static void main(String[] arguments) throws Exception {
    var lambda = SampleFunctions.start(Path.of(arguments[0]), SampleFunctions.limits(1));
    var event = "{\"do\":\"context\"}".getBytes(StandardCharsets.UTF_8);
    System.out.println("answer " + lambda.invoke("SampleFunction", event).text());
    new CountDownLatch(1).await();
  }
}
