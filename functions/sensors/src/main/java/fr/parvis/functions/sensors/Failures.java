package fr.parvis.functions.sensors;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The messages that must come again, with their causes. */
final class Failures {

  private final Map<String, RuntimeException> causes = new LinkedHashMap<>();

  void add(String messageId, RuntimeException cause) {
    causes.putIfAbsent(messageId, cause);
  }

  void add(Collection<String> messageIds, RuntimeException cause) {
    messageIds.forEach(id -> add(id, cause));
  }

  /**
   * A line a message; one failure of a table touches thousands of them, so its trace comes once.
   */
  void log(LambdaLogger logger) {
    Set<RuntimeException> told = Collections.newSetFromMap(new IdentityHashMap<>());
    causes.forEach((id, cause) -> {
      var text = told.add(cause) ? trace(cause) : cause.toString();
      logger.log("Message %s failed: %s".formatted(id, text), LogLevel.ERROR);
    });
  }

  SQSBatchResponse response() {
    return new SQSBatchResponse(
        new ArrayList<>(causes.keySet().stream().map(BatchItemFailure::new).toList()));
  }

  private static String trace(RuntimeException cause) {
    var trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }
}
