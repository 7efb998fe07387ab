package fr.parvis.local.lambda;

import fr.parvis.local.lambda.sample.SampleHandler;
import fr.parvis.local.meter.Meter;
import fr.parvis.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A checkout with a few sample functions, built as doors are. */
final class SampleFunctions {
  static final String TEMPLATE =
      """
      Globals:
        Function:
          Runtime: java25
          CodeUri: functions/sample/target/sample.zip
          Handler: fr.parvis.local.lambda.sample.SampleHandler
          MemorySize: 256
          Timeout: 8
          Environment: { Variables: { SAMPLE_VARIABLE: from the template } }
      Resources:
        SampleFunction: { Type: "AWS::Serverless::Function" }
        ImpatientFunction:
          Type: AWS::Serverless::Function
          Properties: { Timeout: 1 }
        FailingFunction:
          Type: AWS::Serverless::Function
          Properties: { Environment: { Variables: { FAIL_AT_START: "1" } } }
        ExitingFunction:
          Type: AWS::Serverless::Function
          Properties: { Environment: { Variables: { EXIT_AT_START: "1" } } }
      """;

  private SampleFunctions() {}

  static Lambda start(Path root, PoolLimits limits) throws IOException {
    var lib = Files.createDirectories(root.resolve("functions/sample/target/package/lib"));
    var entry = SampleHandler.class.getName().replace('.', '/') + ".class";
    try (var zip = new ZipOutputStream(Files.newOutputStream(lib.resolve("sample.jar")));
        var bytes = SampleHandler.class.getResourceAsStream("/" + entry)) {
      zip.putNextEntry(new ZipEntry(entry));
      bytes.transferTo(zip);
    }
    Files.writeString(root.resolve("template.yaml"), TEMPLATE);
    var template = Template.declared(root.resolve("template.yaml"));
    var lambda =
        new Lambda(
            template,
            new LambdaSettings(
                root,
                root.resolve("derived"),
                root.resolve("logs"),
                System.out,
                Map.of("AWS_REGION", "eu-west-3"),
                limits,
                new Meter()));
    lambda.start();
    return lambda;
  }

  static PoolLimits limits(int environments) {
    return new PoolLimits(environments, Duration.ofMinutes(1), Duration.ofMinutes(1));
  }
}
