package fr.parvis.local.lambda.child;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;

/**
 * Main of a child JVM: AWS's runtime interface client, but dead as soon as its parent is. Standard
 * input is a pipe that only the parent holds, so its end means that the parent is gone, even after
 * a {@code kill -9}.
 */
public final class ChildMain {
  private ChildMain() {}

  /** Takes the handler, as AWS's own main does. */
  public static void main(String[] arguments) throws Throwable {
    var watch = new Thread(ChildMain::haltWithParent, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    AWSLambda.main(arguments);
  }

  private static void haltWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever written: only the end counts.
      }
    } catch (IOException e) {
      // A broken pipe is an end too.
    }
    Runtime.getRuntime().halt(1);
  }
}
