package fr.parvis.pieces.s3;

import static fr.parvis.pieces.Samples.PLAN;
import static fr.parvis.pieces.Samples.REQUEST;
import static fr.parvis.pieces.Samples.piece;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.pieces.PieceFiles;
import fr.parvis.pieces.PieceFilesContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3PieceFilesTest implements PieceFilesContract {

  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret"));
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static S3Proxy proxy;
  private static S3Client client;
  private static S3Presigner presigner;

  @BeforeAll
  static void start() throws Exception {
    proxy =
        S3Proxy.builder()
            .blobStore(new TransientNio2BlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "local", "local-secret")
            .build();
    proxy.start();
    var address = URI.create("http://127.0.0.1:" + proxy.getPort());
    client =
        S3Client.builder()
            .endpointOverride(address)
            .region(Region.EU_WEST_3)
            .credentialsProvider(KEYS)
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    presigner =
        S3Presigner.builder()
            .endpointOverride(address)
            .region(Region.EU_WEST_3)
            .credentialsProvider(KEYS)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    client.createBucket(bucket -> bucket.bucket("uploads"));
    client.createBucket(bucket -> bucket.bucket("private"));
  }

  @AfterAll
  static void stop() throws Exception {
    presigner.close();
    client.close();
    proxy.stop();
  }

  @Override
  public PieceFiles files() {
    return new S3PieceFiles(new Connection(() -> client, () -> presigner), "uploads", "private");
  }

  @Override
  public void put(PieceFiles files, PieceFiles.Upload upload, byte[] content) {
    assertThat(sent(upload, content).statusCode()).isEqualTo(200);
  }

  @Test
  void upload_takesNothingLonger_thanWasAnnounced() {
    var files = files();
    var longer = "%PDF-1.7 a plan, and more".getBytes(ISO_8859_1);
    assertThat(sent(files.upload(REQUEST, piece("b")), longer).statusCode()).isEqualTo(403);
    assertThat(files.uploaded(REQUEST, "b")).isEmpty();
  }

  @Test
  void upload_asksForTypeAndHash_andNothingABrowserMayNotSet() {
    assertThat(files().upload(REQUEST, piece("c")).headers())
        .containsOnlyKeys("content-type", "x-amz-checksum-sha256");
  }

  @Test
  void link_givesADownload_underTheFilesOwnName() throws Exception {
    var files = files();
    files.keep(REQUEST, piece("d"), PLAN);
    var link = HttpRequest.newBuilder(files.link(REQUEST, piece("d"))).build();
    var answer = HTTP.send(link, BodyHandlers.ofByteArray());
    assertThat(answer.body()).isEqualTo(PLAN);
    assertThat(answer.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename*=UTF-8''plan%20du%20caf%C3%A9.pdf");
    files.erase(REQUEST, "d");
  }

  @Test
  void handOut_givesAFile_untilUploadsAreForgotten(@TempDir Path folder) throws Exception {
    var file = Files.write(folder.resolve("a"), PLAN);
    var address = files().handOut("archive-1.zip", file);
    var answer = HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    assertThat(answer.body()).isEqualTo(PLAN);
    client.deleteObject(delete -> delete.bucket("uploads").key("archive-1.zip"));
  }

  private static HttpResponse<String> sent(PieceFiles.Upload upload, byte[] content) {
    var request =
        HttpRequest.newBuilder(URI.create(upload.url()))
            .method(upload.method(), BodyPublishers.ofByteArray(content));
    upload.headers().forEach(request::header);
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
