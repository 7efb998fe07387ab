package fr.parvis.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import fr.parvis.local.Laptop;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The functions of the template as children to start, and the peer beside them. */
public final class Children {
  /** What each door answers first; a door without a line here is not measured, and that is told. */
  private static final Map<String, String> FIRST_EVENTS =
      Map.ofEntries(
          Map.entry("admin", "me.json"),
          Map.entry("city-info", "territory.json"),
          Map.entry("datasets", "dataset-published.json"),
          Map.entry("deadlines", "deadlines.json"),
          Map.entry("notifications", "late-reports-due.json"),
          Map.entry("open-data", "list-datasets.json"),
          Map.entry("procedures", "list-procedures.json"),
          Map.entry("relay", "report-received-and-decided.json"),
          Map.entry("sensors", "compaction.json"),
          Map.entry("signalements", "open311-services.json"),
          Map.entry("uplinks", "things-stack.json"),
          Map.entry("webhooks", "dataset-published.json"));

  private static final List<String> SERVICES =
      List.of("DYNAMODB", "S3", "SQS", "EVENTBRIDGE", "SESV2");

  private final Path root;
  private final Laptop laptop;

  /** The functions of a checkout, on the services of a laptop. */
  public Children(Path root, Laptop laptop) {
    this.root = root;
    this.laptop = laptop;
  }

  /** The peer first, then every function in the order of the template. */
  public List<Child> all() throws IOException {
    var children = new ArrayList<Child>();
    children.add(hello());
    for (var function : functions()) {
      children.add(of(function));
    }
    return children;
  }

  /** Those that are started from a snapshot on AWS. */
  public List<Child> snapshotted() throws IOException {
    var children = new ArrayList<Child>();
    for (var function : functions()) {
      if (function.properties().has("SnapStart")) {
        children.add(of(function));
      }
    }
    return children;
  }

  private List<Resource> functions() {
    return Template.declared(root.resolve("template.yaml")).resources("AWS::Serverless::Function");
  }

  private Child hello() throws IOException {
    var jars = new ArrayList<>(runtimeClient());
    jars.add(jarOf(APIGatewayV2HTTPEvent.class));
    jars.add(jarOf(Hello.class));
    return new Child("hello", Hello.class.getName(), jars, variables(), event("city-info"));
  }

  /** A function of the template. */
  public Child of(Resource function) throws IOException {
    var properties = function.properties();
    var zip = root.resolve(properties.path("CodeUri").asText());
    var door = zip.getFileName().toString().replace(".zip", "");
    var jars = new ArrayList<>(runtimeClient());
    try (var files = Files.list(zip.resolveSibling("package").resolve("lib"))) {
      files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
    }
    var environment = new HashMap<>(variables());
    properties
        .at("/Environment/Variables")
        .properties()
        .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
    return new Child(door, properties.path("Handler").asText(), jars, environment, event(door));
  }

  private String event(String door) throws IOException {
    var file = FIRST_EVENTS.get(door);
    if (file == null) {
      throw new IllegalStateException("Children.FIRST_EVENTS has no event for the door " + door);
    }
    // A source that no rule names: what the relay tells must not set other functions going
    // meanwhile.
    return Files.readString(root.resolve("events").resolve(door).resolve(file))
        .replace("parvis.reports", "parvis.bench");
  }

  private Map<String, String> variables() {
    var variables = new HashMap<String, String>();
    variables.put("AWS_REGION", "eu-west-3");
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local-secret");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    for (var service : SERVICES) {
      variables.put("AWS_ENDPOINT_URL_" + service, laptop.endpoint(service).toString());
    }
    return variables;
  }

  private static List<Path> runtimeClient() {
    return Stream.of(AWSLambda.class, Context.class, PojoSerializer.class)
        .map(Children::jarOf)
        .distinct()
        .toList();
  }

  static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a jar without a path holds " + type, e);
    }
  }
}
