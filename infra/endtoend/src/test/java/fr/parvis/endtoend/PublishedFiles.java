package fr.parvis.endtoend;

import fr.parvis.domain.Sha256;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.dynamo.DynamoReleases;
import fr.parvis.opendata.dynamo.DynamoRows;
import fr.parvis.tables.Row;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts rows and releases where the datasets door puts them, by the real stores. */
final class PublishedFiles implements AutoCloseable {
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret"));
  private static final String BUCKET = "parvis-publicbucket";

  private final InstantSource clock = InstantSource.system();
  private final DynamoDbClient tables;
  private final S3Client objects;
  private final DynamoReleases releases;

  PublishedFiles(URI dynamodb, URI s3) {
    tables =
        DynamoDbClient.builder()
            .endpointOverride(dynamodb)
            .region(Region.EU_WEST_3)
            .credentialsProvider(CREDENTIALS)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    objects =
        S3Client.builder()
            .endpointOverride(s3)
            .region(Region.EU_WEST_3)
            .credentialsProvider(CREDENTIALS)
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    releases = new DynamoReleases(tables, "OpenDataTable");
  }

  /** Keeps rows of a dataset. */
  void put(String dataset, List<Map<String, String>> rows) {
    var declared = Datasets.get(dataset);
    new DynamoRows(tables, "OpenDataTable")
        .put(declared, rows.stream().map(row -> Row.of(declared.schema(), row)).toList());
  }

  /** All rows of a dataset, in the order of their key. */
  List<Row> rows(String dataset) {
    var declared = Datasets.get(dataset);
    var all = RowQuery.all(declared);
    return new DynamoRows(tables, "OpenDataTable")
        .page(declared, all, Integer.MAX_VALUE - 2, Optional.empty())
        .items();
  }

  /** Takes rows of a dataset away. */
  void remove(String dataset, List<String> keys) {
    new DynamoRows(tables, "OpenDataTable").remove(Datasets.get(dataset), keys);
  }

  /** Publishes a release with one file. */
  Release publish(String dataset, String csv) {
    var building = releases.begin(dataset, "37999", clock.instant());
    var key = ReleaseFile.key(building.id(), "csv");
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    objects.putObject(
        put -> put.bucket(BUCKET).key(key).contentType("text/csv; charset=utf-8"),
        RequestBody.fromBytes(bytes));
    var file =
        new ReleaseFile(
            "csv", key, "text/csv; charset=utf-8", bytes.length, Sha256.of(bytes).hex());
    return releases.publish(building, 1, List.of(file), clock.instant());
  }

  /** Takes a release back. */
  void withdraw(Release release, String reason) {
    releases.withdraw(release.id(), reason, clock.instant());
  }

  @Override
  public void close() {
    tables.close();
    objects.close();
  }
}
