package fr.parvis.local.lambda.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** A function that does as its event says: what real functions do when they go wrong. */
public final class SampleHandler
    implements RequestHandler<Map<String, String>, Map<String, String>> {
  /** Fails at start where the function's environment says so. */
  public SampleHandler() {
    if (System.getenv("FAIL_AT_START") != null) {
      throw new IllegalStateException("cannot start");
    }
    if (System.getenv("EXIT_AT_START") != null) {
      System.exit(7);
    }
  }

  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    System.out.println("asked to " + event.get("do"));
    return switch (event.get("do")) {
      case "echo" -> event;
      case "context" ->
          Map.of(
              "function", context.getFunctionName(),
              "arn", context.getInvokedFunctionArn(),
              "pid", Long.toString(ProcessHandle.current().pid()),
              "variable", System.getenv("SAMPLE_VARIABLE"),
              "region", System.getenv("AWS_REGION"));
      case "throw" -> throw new IllegalArgumentException("as asked");
      case "exit" -> {
        Runtime.getRuntime().halt(3);
        yield Map.of();
      }
      case "sleep" -> {
        sleep(Long.parseLong(event.get("milliseconds")));
        yield Map.of("pid", Long.toString(ProcessHandle.current().pid()));
      }
      case "big" -> Map.of("text", "x".repeat(Integer.parseInt(event.get("bytes"))));
      default -> Map.of();
    };
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
