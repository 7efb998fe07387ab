package fr.parvis.local.lambda;

import fr.parvis.template.Resource;
import fr.parvis.template.TemplateRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A function as the template declares it.
 *
 * @param name its logical id, which is its name here
 * @param arn its ARN
 * @param handler the class that handles its events
 * @param memoryMegabytes what Lambda would give it
 * @param timeout how long one event may take
 * @param environment the variables that the template sets
 * @param jars its code and libraries
 */
record FunctionSettings(
    String name,
    String arn,
    String handler,
    int memoryMegabytes,
    Duration timeout,
    Map<String, String> environment,
    List<Path> jars) {

  /** Reads the declaration, and finds the jars that the build left beside the function's zip. */
  static FunctionSettings of(Resource function, Path root) {
    var properties = function.properties();
    if (!properties.path("Runtime").asText().equals("java25")) {
      throw new TemplateRefused(
          "%s: the Runtime %s is not known to this runtime"
              .formatted(function.logicalId(), properties.path("Runtime").asText()));
    }
    var environment = new HashMap<String, String>();
    properties
        .path("Environment")
        .path("Variables")
        .properties()
        .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
    return new FunctionSettings(
        function.logicalId(),
        function.arn(),
        properties.path("Handler").asText(),
        properties.path("MemorySize").asInt(128),
        Duration.ofSeconds(properties.path("Timeout").asInt(3)),
        Map.copyOf(environment),
        jars(function, root.resolve(properties.path("CodeUri").asText())));
  }

  private static List<Path> jars(Resource function, Path zip) {
    var folder = zip.resolveSibling("package").resolve("lib");
    if (!Files.isDirectory(folder)) {
      throw new TemplateRefused(
          "%s: %s is missing: build it first (mvn package)"
              .formatted(function.logicalId(), folder));
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
