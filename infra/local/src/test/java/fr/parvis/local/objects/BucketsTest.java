package fr.parvis.local.objects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.template.Template;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class BucketsTest {
  private static final Template TEMPLATE =
      Template.read(Path.of("src/test/resources/fr/parvis/local/buckets.yaml"), Map.of());
  private static final String BUCKET = "parvis-uploadsbucket";
  private static final String UUID_END = "-0f0e0d0c-0b0a-0908-0706-050403020100";

  @TempDir Path folder;
  private final Ports ports = Ports.free();
  private final S3Client s3 = new Clients(ports).s3();

  @AfterEach
  void closeClient() {
    s3.close();
  }

  @Test
  void objectsAreThereAgainAfterARestart_andHalfWrittenOnesAreNot() throws Exception {
    try (var _ = started(Optional.of(folder))) {
      put("whole" + UUID_END);
    }
    Files.writeString(folder.resolve("buckets").resolve(BUCKET).resolve("half" + UUID_END), "ha");
    try (var _ = started(Optional.of(folder))) {
      assertThat(keys()).containsExactly("whole" + UUID_END);
    }
  }

  @Test
  void onlyOldObjectsUnderThePrefixExpire() {
    try (var _ = started(Optional.empty())) {
      put("drafts/a");
      put("kept/a");
      var bucket = TEMPLATE.resource("UploadsBucket");

      new Expiry(s3, Instant::now).apply(bucket);
      assertThat(keys()).containsExactly("drafts/a", "kept/a");

      new Expiry(s3, () -> Instant.now().plus(Duration.ofDays(2))).apply(bucket);
      assertThat(keys()).containsExactly("kept/a");
    }
  }

  @Test
  void aPresignedAddressTakesAnUpload() throws Exception {
    try (var _ = started(Optional.empty());
        var presigner = presigner();
        var http = HttpClient.newHttpClient()) {
      var address =
          presigner
              .presignPutObject(p ->
                  p.signatureDuration(Duration.ofMinutes(1))
                      .putObjectRequest(r -> r.bucket(BUCKET).key("photo")))
              .url();
      var answer =
          http.send(
              HttpRequest.newBuilder(address.toURI())
                  .PUT(HttpRequest.BodyPublishers.ofString("pixels"))
                  .build(),
              BodyHandlers.discarding());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(keys()).containsExactly("photo");
    }
  }

  @Test
  void onlyThePagesOfTheSite_maySendFiles() throws Exception {
    try (var _ = started(Optional.empty());
        var http = HttpClient.newHttpClient()) {
      var own = http.send(preflight("https://valmerle.example"), BodyHandlers.discarding());
      assertThat(own.statusCode()).isEqualTo(200);
      assertThat(own.headers().firstValue("access-control-allow-origin"))
          .contains("https://valmerle.example");
      assertThat(own.headers().firstValue("access-control-allow-headers").orElseThrow())
          .contains("content-type", "x-amz-checksum-sha256");

      var other = http.send(preflight("https://other.example"), BodyHandlers.discarding());
      assertThat(other.headers().firstValue("access-control-allow-origin")).isEmpty();
    }
  }

  private HttpRequest preflight(String origin) {
    return HttpRequest.newBuilder(ports.address(Service.S3).resolve("/" + BUCKET + "/photo"))
        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "content-type,x-amz-checksum-sha256")
        .build();
  }

  private S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(ports.address(Service.S3))
        .region(Region.EU_WEST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(Clients.ACCESS_KEY, Clients.SECRET_KEY)))
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  private void put(String key) {
    s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString("x"));
  }

  private List<String> keys() {
    return s3.listObjectsV2(r -> r.bucket(BUCKET)).contents().stream().map(S3Object::key).toList();
  }

  private Buckets started(Optional<Path> data) {
    var buckets = new Buckets(TEMPLATE, new LaptopSettings(Path.of("."), data, ports));
    buckets.start();
    return buckets;
  }
}
