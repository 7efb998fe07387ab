package fr.parvis.functions.webhooks;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The door's queue in SQS, which takes ten messages at once. */
final class SqsDeliveriesQueue implements DeliveriesQueue {

  private final Supplier<SqsClient> sqs;
  private final String url;

  SqsDeliveriesQueue(Supplier<SqsClient> sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void send(List<String> messages) {
    var entries =
        IntStream.range(0, messages.size())
            .mapToObj(i ->
                SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .messageBody(messages.get(i))
                    .build())
            .toList();
    var answer = sqs.get().sendMessageBatch(request -> request.queueUrl(url).entries(entries));
    if (answer.hasFailed()) {
      throw new IllegalStateException("The queue did not take " + answer.failed().size());
    }
  }
}
