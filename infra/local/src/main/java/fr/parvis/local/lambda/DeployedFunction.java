package fr.parvis.local.lambda;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * A function as Lambda's interface tells it.
 *
 * @param name its name
 * @param arn its ARN
 * @param handler the class that handles its events
 * @param role the role that it acts under
 * @param memoryMegabytes what Lambda would give it
 * @param timeout how long one event may take
 * @param environment the variables that the stack sets
 * @param codeSha256 what tells one code from another
 */
record DeployedFunction(
    String name,
    String arn,
    String handler,
    String role,
    int memoryMegabytes,
    Duration timeout,
    Map<String, String> environment,
    String codeSha256) {

  static DeployedFunction of(FunctionConfiguration told) {
    if (!told.runtimeAsString().equals("java25")) {
      throw new IllegalArgumentException(
          "%s: the runtime %s is not known here"
              .formatted(told.functionName(), told.runtimeAsString()));
    }
    return new DeployedFunction(
        told.functionName(),
        told.functionArn(),
        told.handler(),
        told.role(),
        told.memorySize(),
        Duration.ofSeconds(told.timeout()),
        told.environment() == null ? Map.of() : Map.copyOf(told.environment().variables()),
        told.codeSha256());
  }
}
