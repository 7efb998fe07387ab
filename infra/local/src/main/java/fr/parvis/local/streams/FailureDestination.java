package fr.parvis.local.streams;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Where a mapping leaves a trace of the records that it gave up. */
@FunctionalInterface
interface FailureDestination {
  /** Leaves the trace; on return it is kept. */
  void send(GivenUp givenUp) throws InterruptedException;

  /** The destination that a mapping declares: a queue, a bucket, or only a line in the log. */
  static FailureDestination of(
      StreamMapping mapping, Template template, SqsClient sqs, S3Client s3, InstantSource clock) {
    return mapping
        .destination()
        .map(template::withArn)
        .map(resource -> persistent(to(resource, sqs, s3, clock)))
        .orElse(FailureDestination::log);
  }

  private static FailureDestination to(
      Resource resource, SqsClient sqs, S3Client s3, InstantSource clock) {
    return switch (resource.type()) {
      case "AWS::SQS::Queue" ->
          givenUp ->
              sqs.sendMessage(r ->
                  r.queueUrl(resource.attribute("QueueUrl"))
                      .messageBody(givenUp.position(clock.instant()).toString()));
      case "AWS::S3::Bucket" ->
          givenUp ->
              s3.putObject(
                  r -> r.bucket(resource.name()).key(givenUp.key(clock.instant())),
                  RequestBody.fromString(givenUp.whole(clock.instant()).toString()));
      default ->
          throw new TemplateRefused(
              "%s cannot be an on-failure destination here".formatted(resource.logicalId()));
    };
  }

  /** Records that nobody keeps would be lost, so the shard waits until the destination answers. */
  private static FailureDestination persistent(FailureDestination destination) {
    return givenUp -> {
      while (true) {
        try {
          destination.send(givenUp);
          log(givenUp);
          return;
        } catch (SdkException e) {
          System.getLogger(FailureDestination.class.getName())
              .log(ERROR, givenUp.mapping().id() + ": the failure destination does not answer", e);
          Thread.sleep(Duration.ofSeconds(1));
        }
      }
    };
  }

  private static void log(GivenUp givenUp) {
    System.getLogger(FailureDestination.class.getName())
        .log(
            WARNING,
            "{0}: gave up {1} records from {2} of {3}: {4}",
            givenUp.mapping().id(),
            givenUp.records().size(),
            givenUp.records().getFirst().sequenceNumber(),
            givenUp.shard(),
            givenUp.condition());
  }
}
