package fr.parvis.local;

import fr.parvis.local.Ports.Service;
import fr.parvis.template.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment variables by which a function on the laptop differs from one on AWS: where the
 * services are, and credentials that open nothing elsewhere.
 */
final class FunctionVariables {
  private static final List<Service> AWS =
      List.of(
          Service.DYNAMODB,
          Service.S3,
          Service.SQS,
          Service.EVENTBRIDGE,
          Service.SCHEDULER,
          Service.SESV2,
          Service.IOT);

  /** Nobody listens there: what has no endpoint of its own must fail here rather than reach AWS. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  private FunctionVariables() {}

  static Map<String, String> of(Ports ports) {
    var variables = new HashMap<String, String>();
    variables.put("AWS_REGION", Names.REGION);
    variables.put("AWS_DEFAULT_REGION", Names.REGION);
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local-secret");
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    variables.put("AWS_ENDPOINT_URL", NOWHERE);
    AWS.forEach(s -> variables.put("AWS_ENDPOINT_URL_" + s, ports.address(s).toString()));
    return Map.copyOf(variables);
  }
}
