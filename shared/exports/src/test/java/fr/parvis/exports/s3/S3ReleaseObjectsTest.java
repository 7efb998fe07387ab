package fr.parvis.exports.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3ReleaseObjectsTest {
  private static final String BUCKET = "public";

  private static S3Proxy proxy;
  private static S3Client client;

  @BeforeAll
  static void start() throws Exception {
    proxy =
        S3Proxy.builder()
            .blobStore(new TransientNio2BlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "local", "local-secret")
            .build();
    proxy.start();
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + proxy.getPort()))
            .region(Region.EU_WEST_3)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local", "local-secret")))
            .forcePathStyle(true)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    client.createBucket(r -> r.bucket(BUCKET));
  }

  @AfterAll
  static void stop() throws Exception {
    client.close();
    proxy.stop();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 70_000, S3Upload.PART_BYTES, S3Upload.PART_BYTES + 1})
  void object_isThereWhole_onceItIsComplete(int size) throws IOException {
    var objects = new S3ReleaseObjects(() -> client, BUCKET);
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);

    try (var upload = objects.begin("a/b.csv", "text/csv")) {
      for (int from = 0; from < size; from += 30_000) {
        upload.write(bytes, from, Math.min(30_000, size - from));
      }
      assertThat(keys()).isEmpty();
      upload.complete();
    }

    try (var read = objects.open("a/b.csv")) {
      assertThat(read.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(client.headObject(r -> r.bucket(BUCKET).key("a/b.csv")).contentType())
        .isEqualTo("text/csv");
    objects.delete(List.of("a/b.csv", "never"));
    assertThat(keys()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, S3Upload.PART_BYTES + 10})
  void object_isNotThere_whenItIsLeftIncomplete(int size) throws IOException {
    var objects = new S3ReleaseObjects(() -> client, BUCKET);
    try (var upload = objects.begin("a/b.csv", "text/csv")) {
      upload.write(new byte[size], 0, size);
    }

    assertThat(keys()).isEmpty();
    assertThat(client.listMultipartUploads(r -> r.bucket(BUCKET)).uploads()).isEmpty();
  }

  private static List<String> keys() {
    return client.listObjectsV2(r -> r.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .toList();
  }
}
