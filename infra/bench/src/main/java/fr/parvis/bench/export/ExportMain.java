package fr.parvis.bench.export;

import fr.parvis.exports.SegmentedExport;
import fr.parvis.exports.s3.S3ReleaseObjects;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.dynamo.DynamoRows;
import fr.parvis.opendata.s3.S3ReleaseFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The export in a process of its own; it prints what it used. */
public final class ExportMain {
  static final String BUCKET = "public";
  static final String KEY = "local";
  static final String SECRET = "local-secret";

  private ExportMain() {}

  /** Takes the addresses of the tables and of the buckets. */
  public static void main(String... addresses) throws IOException {
    var keys = StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET));
    var requests = new AtomicLong();
    try (var dynamo =
            DynamoDbClient.builder()
                .endpointOverride(URI.create(addresses[0]))
                .region(Region.EU_WEST_3)
                .credentialsProvider(keys)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        var s3 =
            S3Client.builder()
                .endpointOverride(URI.create(addresses[1]))
                .region(Region.EU_WEST_3)
                .credentialsProvider(keys)
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(o -> o.addExecutionInterceptor(new Counting(requests)))
                .build()) {
      export(dynamo, s3);
      System.out.println("s3-requests=" + requests);
    }
  }

  private record Counting(AtomicLong requests) implements ExecutionInterceptor {
    @Override
    public void beforeExecution(
        Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
      requests.incrementAndGet();
    }
  }

  private static void export(DynamoDbClient dynamo, S3Client s3) throws IOException {
    var releases = new InMemoryReleases();
    var begun = System.nanoTime();
    var outcome =
        new SegmentedExport(
                new DynamoRows(dynamo, "OpenDataTable"),
                releases,
                new S3ReleaseFiles(() -> s3, BUCKET),
                new S3ReleaseObjects(() -> s3, BUCKET),
                InstantSource.system(),
                () -> UUID.randomUUID().toString())
            .run(Datasets.get("signalements"), "37999", () -> Integer.MAX_VALUE);
    var seconds = (System.nanoTime() - begun) / 1e9;
    var release = releases.latest("signalements").orElseThrow();
    if (release.rows() != Export.ROWS) {
      throw new IllegalStateException(outcome + " with " + release.rows() + " rows");
    }
    System.out.println("seconds=" + seconds);
    System.out.println("processor-seconds=" + processorSeconds());
    System.out.println("peak-megabytes=" + peakMegabytes());
    System.out.println("bytes=" + release.files().stream().mapToLong(ReleaseFile::bytes).sum());
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  /** What the system saw at most, not the heap alone. */
  private static double peakMegabytes() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .findFirst()
              .orElseThrow()
          / 1024.0;
    }
  }
}
