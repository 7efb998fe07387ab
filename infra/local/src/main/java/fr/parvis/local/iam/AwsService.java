package fr.parvis.local.iam;

import fr.parvis.local.Ports.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A service that functions call. */
enum AwsService {
  DYNAMODB("dynamodb", Service.DYNAMODB),
  EVENTS("events", Service.EVENTBRIDGE),
  IOT("iot", Service.IOT),
  S3("s3", Service.S3),
  SES("ses", Service.SESV2),
  SQS("sqs", Service.SQS);

  private final String signedAs;
  private final Service service;

  AwsService(String signedAs, Service service) {
    this.signedAs = signedAs;
    this.service = service;
  }

  /** The service that signatures name so. */
  static Optional<AwsService> find(String signedAs) {
    return Arrays.stream(values()).filter(one -> one.signedAs.equals(signedAs)).findFirst();
  }

  /** Where it listens. */
  Service service() {
    return service;
  }

  /**
   * All that the caller's role must allow, after AWS's service authorization reference. A call that
   * is not known here needs a permission on nothing in particular, which no exact grant gives.
   */
  List<Permission> needed(AwsCall call) {
    return switch (this) {
      case DYNAMODB -> DynamoApi.needed(call);
      case EVENTS -> EventsApi.needed(call);
      case IOT -> IotApi.needed(call);
      case S3 -> S3Api.needed(call);
      case SES -> SesApi.needed(call);
      case SQS -> SqsApi.needed(call);
    };
  }
}
