package fr.parvis.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Takes the messages of a batch one by one; one that fails goes back alone. */
public final class OneByOne {

  private OneByOne() {}

  /**
   * Does the task for each message's body. Whatever goes wrong belongs to this message alone: the
   * queue gives it back, and keeps it aside in the end; its cause is logged under its id.
   */
  public static SQSBatchResponse take(SQSEvent event, Context context, Consumer<String> task) {
    var failures = new ArrayList<BatchItemFailure>();
    for (var message : event.getRecords()) {
      if (!isDone(message, context, task)) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private static boolean isDone(SQSMessage message, Context context, Consumer<String> task) {
    try {
      task.accept(message.getBody());
      return true;
    } catch (RuntimeException e) {
      log(message.getMessageId(), e, context);
      return false;
    }
  }

  private static void log(String messageId, RuntimeException e, Context context) {
    var trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    context.getLogger().log("Message %s failed: %s".formatted(messageId, trace), LogLevel.ERROR);
  }
}
