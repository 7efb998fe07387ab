package fr.parvis.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The names and ARNs that resources have on the laptop: formed as AWS forms them, but with the
 * logical id as name, because nobody else lives in this account.
 */
public final class Names {
  /** The account in every ARN. */
  public static final String ACCOUNT = "000000000000";

  /** The region in every ARN and endpoint. */
  public static final String REGION = "eu-west-3";

  /** The stack's name, {@code AWS::StackName}. */
  public static final String STACK = "parvis";

  static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::AccountId",
          ACCOUNT,
          "AWS::Partition",
          "aws",
          "AWS::Region",
          REGION,
          "AWS::StackId",
          "arn:aws:cloudformation:%s:%s:stack/%s".formatted(REGION, ACCOUNT, STACK),
          "AWS::StackName",
          STACK,
          "AWS::URLSuffix",
          "amazonaws.com");

  /**
   * How one type is named. Braces hold {@code name}, or a property of the resource.
   *
   * @param nameProperty the property that overrides the logical id
   * @param attributes what {@code !GetAtt} gives; under {@code Ref} what {@code !Ref} gives, where
   *     it is not the name
   */
  private record Form(String nameProperty, Map<String, String> attributes) {}

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          form("AWS::CloudWatch::Alarm", "AlarmName", "Arn", regional("cloudwatch", "alarm:")),
          form(
              "AWS::DynamoDB::Table",
              "TableName",
              "Arn",
              regional("dynamodb", "table/"),
              "StreamArn",
              regional("dynamodb", "table/") + "/stream/2026-01-01T00:00:00.000"),
          form(
              "AWS::Events::EventBus",
              "Name",
              "Arn",
              regional("events", "event-bus/"),
              "Name",
              "{name}"),
          form("AWS::Events::Rule", "Name", "Arn", regional("events", "rule/{EventBusName}/")),
          form("AWS::IAM::Role", "RoleName", "Arn", "arn:aws:iam::" + ACCOUNT + ":role/{name}"),
          form("AWS::IoT::Policy", "PolicyName", "Arn", regional("iot", "policy/")),
          form("AWS::IoT::TopicRule", "RuleName", "Arn", regional("iot", "rule/")),
          form("AWS::Logs::LogGroup", "LogGroupName", "Arn", regional("logs", "log-group:") + ":*"),
          form("AWS::S3::Bucket", "BucketName", "Arn", "arn:aws:s3:::{name}"),
          form(
              "AWS::SQS::Queue",
              "QueueName",
              "Arn",
              regional("sqs", ""),
              "QueueName",
              "{name}",
              "QueueUrl",
              queueAddress(),
              "Ref",
              queueAddress()),
          form(
              "AWS::Scheduler::Schedule",
              "Name",
              "Arn",
              regional("scheduler", "schedule/default/")),
          form(
              "AWS::Serverless::Function",
              "FunctionName",
              "Arn",
              regional("lambda", "function:"),
              "Alias",
              regional("lambda", "function:") + ":{AutoPublishAlias}"));

  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  private Names() {}

  /** The physical name: the one the template asks for, else the logical id. */
  static String name(String logicalId, String type, Function<String, Optional<String>> property) {
    var form = FORMS.get(type);
    var asked = form == null ? Optional.<String>empty() : property.apply(form.nameProperty());
    // A bucket's name knows no capitals.
    var own =
        type.equals("AWS::S3::Bucket")
            ? STACK + "-" + logicalId.toLowerCase(Locale.ROOT)
            : logicalId;
    return asked.orElse(own);
  }

  /** What {@code !GetAtt} gives for each attribute, and {@code Ref} for {@code !Ref}. */
  static Map<String, String> attributes(
      String type, String name, Function<String, Optional<String>> property) {
    var attributes = new HashMap<String, String>(Map.of("Ref", name));
    var form = FORMS.get(type);
    if (form != null) {
      form.attributes().forEach((key, text) -> attributes.put(key, fill(text, name, property)));
    }
    return Map.copyOf(attributes);
  }

  private static String fill(
      String text, String name, Function<String, Optional<String>> property) {
    return HOLE.matcher(text)
        .replaceAll(hole ->
            hole.group(1).equals("name") ? name : property.apply(hole.group(1)).orElse("default"));
  }

  private static String regional(String service, String path) {
    return "arn:aws:%s:%s:%s:%s{name}".formatted(service, REGION, ACCOUNT, path);
  }

  private static String queueAddress() {
    return "https://sqs.%s.amazonaws.com/%s/{name}".formatted(REGION, ACCOUNT);
  }

  private static Map.Entry<String, Form> form(String type, String nameProperty, String... pairs) {
    var attributes = new HashMap<String, String>();
    for (var i = 0; i < pairs.length; i += 2) {
      attributes.put(pairs[i], pairs[i + 1]);
    }
    return Map.entry(type, new Form(nameProperty, Map.copyOf(attributes)));
  }
}
