package fr.parvis.local.replay;

import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A queue to which others send what they cannot deliver. */
final class DeadLetterQueue implements Deposit {
  private static final int HIDDEN_SECONDS = 60;

  private final Resource queue;
  private final Template template;
  private final SqsClient sqs;
  private final Function<String, Optional<String>> causes;

  /**
   * Makes it.
   *
   * @param causes finds why a message failed, by its id
   */
  DeadLetterQueue(
      Resource queue, Template template, SqsClient sqs, Function<String, Optional<String>> causes) {
    this.queue = queue;
    this.template = template;
    this.sqs = sqs;
    this.causes = causes;
  }

  @Override
  public String name() {
    return queue.logicalId();
  }

  @Override
  public List<Letter> letters() {
    var messages = receiveAll();
    // SQS has no way to look without taking: put them back at once.
    messages.forEach(message ->
        sqs.changeMessageVisibility(
            r -> r.queueUrl(url()).receiptHandle(message.receiptHandle()).visibilityTimeout(0)));
    return messages.stream().map(this::letter).toList();
  }

  @Override
  public int sendBack() {
    var messages = receiveAll();
    for (var message : messages) {
      sqs.sendMessage(r ->
          r.queueUrl(origin(message))
              .messageBody(message.body())
              .messageAttributes(message.messageAttributes()));
      sqs.deleteMessage(r -> r.queueUrl(url()).receiptHandle(message.receiptHandle()));
    }
    return messages.size();
  }

  private List<Message> receiveAll() {
    var all = new ArrayList<Message>();
    while (true) {
      var some =
          sqs.receiveMessage(r ->
                  r.queueUrl(url())
                      .maxNumberOfMessages(10)
                      .visibilityTimeout(HIDDEN_SECONDS)
                      .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                      .messageAttributeNames("All"))
              .messages();
      if (some.isEmpty()) {
        return all;
      }
      all.addAll(some);
    }
  }

  private Letter letter(Message message) {
    var sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
    var cause =
        causes
            .apply(message.messageId())
            .or(() -> attribute(message.messageAttributes(), "ERROR_MESSAGE"))
            .orElse("not known");
    return new Letter(
        message.messageId(),
        Instant.ofEpochMilli(Long.parseLong(sent)).toString(),
        cause,
        message.body());
  }

  /**
   * The queue that gave the message up: rules and schedules say it, else the redrive policy does.
   */
  private String origin(Message message) {
    var target = attribute(message.messageAttributes(), "TARGET_ARN");
    if (target.isPresent()) {
      return template.withArn(target.get()).attribute("QueueUrl");
    }
    var sources = sources(template, queue);
    if (sources.size() != 1) {
      throw new IllegalStateException(
          "%s serves %d queues: it is not known which one a message came from"
              .formatted(name(), sources.size()));
    }
    return sources.getFirst().attribute("QueueUrl");
  }

  /** The queues whose redrive policy names this one. */
  static List<Resource> sources(Template template, Resource queue) {
    return template.resources("AWS::SQS::Queue").stream()
        .filter(other ->
            other
                .properties()
                .at("/RedrivePolicy/deadLetterTargetArn")
                .asText()
                .equals(queue.arn()))
        .toList();
  }

  private static Optional<String> attribute(
      Map<String, MessageAttributeValue> attributes, String name) {
    return Optional.ofNullable(attributes.get(name)).map(MessageAttributeValue::stringValue);
  }

  private String url() {
    return queue.attribute("QueueUrl");
  }
}
