package fr.parvis.local.iam;

import java.util.List;

/** SQS: a batch needs what its messages need one by one. */
final class SqsApi {
  private SqsApi() {}

  static List<Permission> needed(AwsCall call) {
    var address = call.json().path("QueueUrl").asText();
    var queue = address.substring(address.lastIndexOf('/') + 1);
    var operation = call.operation().replaceFirst("Batch$", "");
    return List.of(
        queue.isEmpty()
            ? Permission.onNothing("sqs", operation)
            : Permission.of("sqs", operation, queue));
  }
}
