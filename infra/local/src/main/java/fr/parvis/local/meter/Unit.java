package fr.parvis.local.meter;

import com.fasterxml.jackson.annotation.JsonValue;

/** What AWS counts of the use of a service, in the unit that it is priced in. */
public enum Unit {
  /** Requests of the HTTP API, a large one for each 512 KB. */
  API_REQUESTS("api-requests"),
  /** Units that DynamoDB says it read. */
  DYNAMODB_READ_UNITS("dynamodb-read-units"),
  /** Units that DynamoDB says it wrote, indexes included. */
  DYNAMODB_WRITE_UNITS("dynamodb-write-units"),
  /** Events put on a bus, a large one for each 64 KB. */
  EVENTS("events"),
  /** Messages that devices publish, a large one for each 5 KB; not those of Basic Ingest. */
  IOT_MESSAGES("iot-messages"),
  /** Operations on shadows, things and certificates. */
  IOT_OPERATIONS("iot-operations"),
  /** Actions that rules did. */
  IOT_RULE_ACTIONS("iot-rule-actions"),
  /** Rules that a message set going. */
  IOT_RULES("iot-rules"),
  /** Time of functions times their memory, to the millisecond, without what starts cost. */
  LAMBDA_GB_SECONDS("lambda-gb-seconds"),
  /** Invocations of functions. */
  LAMBDA_REQUESTS("lambda-requests"),
  /** Mails. */
  MAILS("mails"),
  /** Requests of S3 that read an object. */
  S3_READS("s3-reads"),
  /** Requests of S3 that write or list; what deletes is free. */
  S3_WRITES("s3-writes"),
  /** Requests of SQS, a large one for each 64 KB; not those that find an empty queue. */
  SQS_REQUESTS("sqs-requests");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** What it is called in files. */
  @JsonValue
  public String word() {
    return word;
  }
}
