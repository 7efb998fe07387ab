package fr.parvis.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import fr.parvis.local.LoopbackServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Against a server that answers as Lambda and STS do. */
class DeployedFunctionsTest {
  private static final String ROLE = "arn:aws:iam::000000000000:role/door";

  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private LoopbackServer emulator;
  private LambdaClient lambda;
  private StsClient sts;
  private DeployedFunctions functions;
  private String runtime = "java25";
  private String entry = "lib/door.jar";

  @BeforeEach
  void start() {
    emulator = new LoopbackServer(0, this::answer);
    var address = URI.create("http://127.0.0.1:" + emulator.port());
    var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    var http = UrlConnectionHttpClient.builder();
    lambda =
        LambdaClient.builder()
            .endpointOverride(address)
            .region(Region.EU_WEST_3)
            .credentialsProvider(credentials)
            .httpClientBuilder(http)
            .build();
    sts =
        StsClient.builder()
            .endpointOverride(address)
            .region(Region.EU_WEST_3)
            .credentialsProvider(credentials)
            .httpClientBuilder(http)
            .build();
    functions = new DeployedFunctions(lambda, sts, folder, Map.of("AWS_REGION", "eu-west-3"));
  }

  @AfterEach
  void stop() {
    lambda.close();
    sts.close();
    emulator.close();
  }

  @Test
  void settings_areThoseOfTheDeployedFunction() {
    var settings = functions.settings(functions.get("door", "$LATEST"));
    assertThat(settings.handler()).isEqualTo("fr.parvis.Door");
    assertThat(settings.memoryMegabytes()).isEqualTo(512);
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(settings.environment()).containsExactly(Map.entry("TABLE", "doors"));
    assertThat(settings.jars()).containsExactly(folder.resolve("a_b-=/lib/door.jar"));
  }

  @Test
  void code_isFetchedOnce() {
    var function = functions.get("door", "$LATEST");
    functions.settings(function);
    functions.settings(function);
    assertThat(asked).containsOnlyOnce("GET /code");
  }

  @Test
  void launch_isUnderTheFunctionsOwnRole() {
    var function = functions.get("door", "$LATEST");
    functions.settings(function);
    var launch = functions.launch(function, new ChildFiles(folder));
    assertThat(launch.variables())
        .containsEntry("AWS_REGION", "eu-west-3")
        .containsEntry("AWS_ACCESS_KEY_ID", "AKIAOFTHEROLE")
        .containsEntry("AWS_SECRET_ACCESS_KEY", "its secret")
        .containsEntry("AWS_SESSION_TOKEN", "its token");
    assertThat(asked).contains("AssumeRole " + ROLE);
  }

  @Test
  void get_isRefused_whenTheRuntimeIsAnother() {
    runtime = "python3.13";
    assertThatThrownBy(() -> functions.get("door", "$LATEST"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("python3.13");
  }

  @Test
  void code_isRefused_whenItLeadsOutOfItsFolder() {
    entry = "../outside.jar";
    var function = functions.get("door", "$LATEST");
    assertThatThrownBy(() -> functions.settings(function)).rootCause().hasMessageContaining(entry);
    assertThat(folder.resolve("outside.jar")).doesNotExist();
    assertThat(Files.exists(folder.resolve("a_b-="))).isFalse();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var path = exchange.getRequestURI().getPath();
      if (path.equals("/")) {
        var role = body.replaceAll(".*RoleArn=([^&]*).*", "$1");
        asked.add("AssumeRole " + URLDecoder.decode(role, UTF_8));
        LoopbackServer.reply(exchange, 200, "text/xml", SESSION.getBytes(UTF_8));
        return;
      }
      asked.add(exchange.getRequestMethod() + " " + path);
      var told = path.equals("/code") ? zip() : configuration().getBytes(UTF_8);
      LoopbackServer.reply(exchange, 200, "application/json", told);
    }
  }

  private byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private String configuration() {
    return """
    {"Configuration": {"FunctionName": "door", "FunctionArn": "arn:door", "Runtime": "%s", "Role": "%s", "Timeout": 7,
      "Handler": "fr.parvis.Door", "MemorySize": 512, "CodeSha256": "a/b+=", "Environment": {"Variables": {"TABLE": "doors"}}},
     "Code": {"Location": "http://127.0.0.1:%d/code"}}
    """
        .formatted(runtime, ROLE, emulator.port());
  }

  private static final String SESSION =
      """
      <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
        <AccessKeyId>AKIAOFTHEROLE</AccessKeyId><SecretAccessKey>its secret</SecretAccessKey>
        <SessionToken>its token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
      </Credentials></AssumeRoleResult></AssumeRoleResponse>
      """;
}
