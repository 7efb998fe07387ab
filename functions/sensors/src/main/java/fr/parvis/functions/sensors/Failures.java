package fr.parvis.functions.sensors;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import fr.parvis.logs.FailureLog;
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
  void log(Context context) {
    Set<RuntimeException> told = Collections.newSetFromMap(new IdentityHashMap<>());
    causes.forEach((id, cause) -> {
      if (told.add(cause)) {
        FailureLog.write(context, "message " + id, cause);
      } else {
        FailureLog.write(context, "message " + id, cause.toString());
      }
    });
  }

  SQSBatchResponse response() {
    return new SQSBatchResponse(
        new ArrayList<>(causes.keySet().stream().map(BatchItemFailure::new).toList()));
  }
}
