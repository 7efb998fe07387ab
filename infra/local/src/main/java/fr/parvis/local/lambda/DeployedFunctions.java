package fr.parvis.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sts.StsClient;

/** What an emulator of AWS knows of the functions that were deployed to it. */
final class DeployedFunctions {
  private final LambdaClient lambda;
  private final StsClient sts;
  private final Path folder;
  private final Map<String, String> shared;

  /**
   * Code is unpacked into the folder, once for all functions that share it.
   *
   * @param shared environment variables of every function
   */
  DeployedFunctions(LambdaClient lambda, StsClient sts, Path folder, Map<String, String> shared) {
    this.lambda = lambda;
    this.sts = sts;
    this.folder = folder;
    this.shared = shared;
  }

  /** A function as it is deployed now. */
  DeployedFunction get(String name, String version) {
    var told = lambda.getFunction(get -> get.functionName(name).qualifier(version));
    return DeployedFunction.of(told.configuration());
  }

  /** What the environments of a function need to know of it; its code is there afterwards. */
  FunctionSettings settings(DeployedFunction function) {
    return new FunctionSettings(
        function.name(),
        function.arn(),
        function.handler(),
        function.memoryMegabytes(),
        function.timeout(),
        function.environment(),
        jars(code(function)));
  }

  /** How its next environment starts: under its own role, with fresh credentials. */
  Launch launch(DeployedFunction function, ChildFiles files) {
    var jars = new ArrayList<>(files.jars());
    jars.addAll(jars(code(function)));
    var options = new ArrayList<>(AotCache.JVM);
    options.add(files.nativeOption());
    var classPath = jars.stream().map(Path::toString).collect(Collectors.joining(":"));
    return new Launch(options, classPath, variables(function), "under its own role", false);
  }

  private Map<String, String> variables(DeployedFunction function) {
    var session =
        sts.assumeRole(assume -> assume.roleArn(function.role()).roleSessionName(function.name()))
            .credentials();
    var variables = new HashMap<>(shared);
    variables.put("AWS_ACCESS_KEY_ID", session.accessKeyId());
    variables.put("AWS_SECRET_ACCESS_KEY", session.secretAccessKey());
    variables.put("AWS_SESSION_TOKEN", session.sessionToken());
    return variables;
  }

  private static List<Path> jars(Path code) {
    try (var files = Files.list(code.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the jars of " + code, e);
    }
  }

  /** The folder of a function's code, fetched from the emulator unless it is there. */
  private Path code(DeployedFunction function) {
    // Base64, with letters that a file's name may have.
    var code = folder.resolve(function.codeSha256().replace('/', '_').replace('+', '-'));
    if (Files.isDirectory(code)) {
      return code;
    }
    var location = lambda.getFunction(get -> get.functionName(function.arn())).code().location();
    try {
      Files.createDirectories(folder);
      var fresh = Files.createTempDirectory(folder, function.name());
      try (var zip = new ZipInputStream(URI.create(location).toURL().openStream())) {
        unpack(zip, fresh);
      }
      return Files.move(fresh, code, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot fetch the code of " + function.name(), e);
    }
  }

  private static void unpack(ZipInputStream zip, Path folder) throws IOException {
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      var file = folder.resolve(entry.getName()).normalize();
      if (!file.startsWith(folder)) {
        throw new IOException("the zip has an entry outside of it: " + entry.getName());
      }
      if (!entry.isDirectory()) {
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }
}
