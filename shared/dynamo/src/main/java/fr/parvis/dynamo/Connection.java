package fr.parvis.dynamo;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How doors reach DynamoDB. */
public final class Connection {

  private Connection() {}

  /**
   * A client of the function's own region. The JDK's connections start 300 ms sooner than Apache's
   * client, and a function has one request at a time (docs/performance.md).
   */
  public static DynamoDbClient open() {
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }
}
