package fr.parvis.local.meter;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/**
 * Counts requests of SQS that a service of AWS makes in the town's name: rules, schedules, and
 * Lambda for the functions behind queues. Asking an empty queue depends on nothing that happens.
 */
public final class CountedRequests implements ExecutionInterceptor {
  private final Meter meter;
  private final String who;

  /** Counts for one of the services. */
  public CountedRequests(Meter meter, String who) {
    this.meter = meter;
    this.who = who;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    var foundNothing =
        context.response() instanceof ReceiveMessageResponse received
            && received.messages().isEmpty();
    if (!foundNothing) {
      meter.add(who, Unit.SQS_REQUESTS, 1);
    }
  }
}
