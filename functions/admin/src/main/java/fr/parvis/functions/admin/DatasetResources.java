package fr.parvis.functions.admin;

import fr.parvis.domain.Lazy;
import fr.parvis.json.Json;
import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.WithdrawReleases;
import fr.parvis.opendata.dynamo.DynamoDatasetStates;
import fr.parvis.opendata.dynamo.DynamoReleases;
import fr.parvis.opendata.dynamo.DynamoRows;
import fr.parvis.opendata.s3.S3ReleaseFiles;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts together what is answered about datasets. */
final class DatasetResources {

  private final Resources resources;

  DatasetResources(Resources resources) {
    this.resources = resources;
  }

  StaffDatasets datasets() {
    var client = resources.client();
    var table = resources.setting("OPEN_DATA_TABLE");
    var clock = resources.clock();
    var releases = new DynamoReleases(client, table);
    var rows = new DynamoRows(client, table);
    var states = new DynamoDatasetStates(client, table);
    var files =
        new S3ReleaseFiles(
            new Lazy<>(DatasetResources::openS3), resources.setting("PUBLIC_BUCKET"));
    return new StaffDatasets(
        resources.territories(),
        new Catalogue(rows, releases, states, clock),
        releases,
        new WithdrawReleases(releases, files, clock),
        wishes(resources.setting("DATASETS_QUEUE")));
  }

  /** The queue of the door that makes releases; a wish is seldom, so it is opened for each. */
  private static ReleaseWishes wishes(String queue) {
    return dataset -> {
      try (var sqs =
          SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build()) {
        var wish = Json.write(Map.of("export", dataset.id()));
        sqs.sendMessage(message -> message.queueUrl(queue).messageBody(wish));
      }
    };
  }

  /** Opened when the first release is taken back. */
  private static S3Client openS3() {
    return S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }
}
