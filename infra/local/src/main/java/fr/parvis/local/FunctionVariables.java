package fr.parvis.local;

import fr.parvis.local.Ports.Service;
import fr.parvis.template.Names;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables by which a function on the laptop differs from one on AWS: where AWS
 * is, and credentials that open nothing elsewhere.
 */
public final class FunctionVariables {
  private FunctionVariables() {}

  /** The variables, with services on these ports. */
  public static Map<String, String> of(Ports ports) {
    var variables = new HashMap<String, String>();
    variables.put("AWS_REGION", Names.REGION);
    variables.put("AWS_DEFAULT_REGION", Names.REGION);
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local-secret");
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    variables.put("AWS_ENDPOINT_URL", ports.address(Service.AWS).toString());
    return Map.copyOf(variables);
  }
}
