package fr.parvis.functions.datasets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import fr.parvis.queue.OneByOne;
import java.time.InstantSource;
import java.util.UUID;

/** Makes rows of what happens, and releases of rows. */
public final class DatasetsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final TakeMessage takeMessage;

  /** Lambda calls this once per execution environment. */
  public DatasetsHandler() {
    this(
        Parts.ofEnvironment(
                System.getenv(), InstantSource.system(), () -> UUID.randomUUID().toString())
            .takeMessage());
  }

  /** Tests call this. */
  DatasetsHandler(TakeMessage takeMessage) {
    this.takeMessage = takeMessage;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return OneByOne.take(
        event,
        context,
        body ->
            takeMessage.run(
                Message.parse(body),
                context::getRemainingTimeInMillis,
                line -> context.getLogger().log(line, LogLevel.INFO)));
  }
}
