package fr.parvis.local.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child JVM is started.
 *
 * @param options the JVM's options of this start, beside those that every child has
 * @param classPath the class path, jars only
 * @param variables what every child finds in its environment, beside what its function declares
 * @param description how the start is told to people
 * @param records whether the child records an AOT cache
 */
record Launch(
    List<String> options,
    String classPath,
    Map<String, String> variables,
    String description,
    boolean records) {

  /** The same start, with more environment variables. */
  Launch with(Map<String, String> more) {
    return new Launch(options, classPath, more, description, records);
  }

  ProcessBuilder process(FunctionSettings function, String runtimeApi) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options);
    // Lambda too leaves a part of the memory to what is not heap.
    command.add("-Xmx" + Math.max(64, function.memoryMegabytes() * 85 / 100) + "m");
    command.addAll(List.of("-cp", classPath, "fr.parvis.local.lambda.child.ChildMain"));
    command.add(function.handler());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var environment = builder.environment();
    environment.clear();
    environment.putAll(variables);
    environment.putAll(lambdaVariables(function));
    environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    environment.putAll(function.environment());
    return builder;
  }

  /** What Lambda defines; without AWS_LAMBDA_MAX_CONCURRENCY, so one event at a time. */
  private static Map<String, String> lambdaVariables(FunctionSettings function) {
    return Map.of(
        "_HANDLER",
        function.handler(),
        "LAMBDA_TASK_ROOT",
        function.jars().getFirst().getParent().getParent().toString(),
        "AWS_LAMBDA_FUNCTION_NAME",
        function.name(),
        "AWS_LAMBDA_FUNCTION_VERSION",
        "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        Integer.toString(function.memoryMegabytes()),
        "AWS_LAMBDA_LOG_GROUP_NAME",
        "/aws/lambda/" + function.name(),
        "AWS_LAMBDA_LOG_STREAM_NAME",
        "laptop",
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        "on-demand",
        "AWS_EXECUTION_ENV",
        "AWS_Lambda_java25",
        "TZ",
        ":UTC");
  }
}
