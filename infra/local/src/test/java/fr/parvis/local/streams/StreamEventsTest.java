package fr.parvis.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.local.Clients;
import fr.parvis.template.Names;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamEventsTest {
  @RegisterExtension static final LocalTables tables = new LocalTables();

  @Test
  void aDeletionByTimeToLive_isTheOneOfTheService() {
    var json = StreamEvents.record(record("UNKNOWN", Map.of()), "arn").json();

    assertThat(json.at("/eventName").asText()).isEqualTo("REMOVE");
    assertThat(json.at("/userIdentity/type").asText()).isEqualTo("Service");
    assertThat(json.at("/userIdentity/principalId").asText()).isEqualTo("dynamodb.amazonaws.com");
  }

  @Test
  void aDeletionByAFunction_hasNoIdentity() {
    var json = StreamEvents.record(record("REMOVE", Map.of()), "arn").json();

    assertThat(json.at("/eventName").asText()).isEqualTo("REMOVE");
    assertThat(json.has("userIdentity")).isFalse();
  }

  @Test
  void everyTypeOfAttributeIsWrittenAsLambdaDoes() {
    var item =
        Map.of(
            "text", AttributeValue.fromS("a"),
            "number", AttributeValue.fromN("1.5"),
            "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("a")),
            "truth", AttributeValue.fromBool(false),
            "nothing", AttributeValue.fromNul(true),
            "list", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))),
            "map", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v"))),
            "texts", AttributeValue.fromSs(List.of("a", "b")));

    var image = StreamEvents.record(record("INSERT", item), "arn").json().at("/dynamodb/NewImage");

    assertThat(image.get("text").toString()).isEqualTo("{\"S\":\"a\"}");
    assertThat(image.get("number").toString()).isEqualTo("{\"N\":\"1.5\"}");
    assertThat(image.get("bytes").toString()).isEqualTo("{\"B\":\"YQ==\"}");
    assertThat(image.get("truth").toString()).isEqualTo("{\"BOOL\":false}");
    assertThat(image.get("nothing").toString()).isEqualTo("{\"NULL\":true}");
    assertThat(image.get("list").toString()).isEqualTo("{\"L\":[{\"S\":\"x\"}]}");
    assertThat(image.get("map").toString()).isEqualTo("{\"M\":{\"k\":{\"S\":\"v\"}}}");
    assertThat(image.get("texts").toString()).isEqualTo("{\"SS\":[\"a\",\"b\"]}");
  }

  @Test
  void whatIsEmptyKeepsItsType_whenDynamoDbLocalGivesIt() {
    var list = AttributeValue.fromL(List.of());
    var map = AttributeValue.fromM(Map.of());
    var item =
        Map.of(
            "pk", AttributeValue.fromS("a"),
            "list", list,
            "map", map,
            "lists", AttributeValue.fromL(List.of(list, map)),
            "maps", AttributeValue.fromM(Map.of("map", map)));

    var image = StreamEvents.record(streamed(item), "arn").json().at("/dynamodb/NewImage");

    assertThat(image.get("list").toString()).isEqualTo("{\"L\":[]}");
    assertThat(image.get("map").toString()).isEqualTo("{\"M\":{}}");
    assertThat(image.get("lists").toString()).isEqualTo("{\"L\":[{\"L\":[]},{\"M\":{}}]}");
    assertThat(image.get("maps").toString()).isEqualTo("{\"M\":{\"map\":{\"M\":{}}}}");
  }

  /** The record that DynamoDB Local gives of a new item. */
  private static Record streamed(Map<String, AttributeValue> item) {
    var table = tables.create("ReportsTable");
    tables.client().putItem(r -> r.tableName(table).item(item));
    var stream = tables.client().describeTable(r -> r.tableName(table)).table().latestStreamArn();
    try (var streams = streams()) {
      var shards = streams.describeStream(r -> r.streamArn(stream)).streamDescription().shards();
      var iterator =
          streams
              .getShardIterator(r ->
                  r.streamArn(stream)
                      .shardId(shards.getFirst().shardId())
                      .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      return streams.getRecords(r -> r.shardIterator(iterator)).records().getFirst();
    }
  }

  private static DynamoDbStreamsClient streams() {
    var credentials = AwsBasicCredentials.create(Clients.ACCESS_KEY, Clients.SECRET_KEY);
    return DynamoDbStreamsClient.builder()
        .endpointOverride(tables.endpoint())
        .region(Region.of(Names.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static Record record(String name, Map<String, AttributeValue> newImage) {
    return Record.builder()
        .eventID("1")
        .eventName(name)
        .dynamodb(change ->
            change
                .keys(Map.of("pk", AttributeValue.fromS("a")))
                .newImage(newImage.isEmpty() ? null : newImage)
                .approximateCreationDateTime(Instant.EPOCH)
                .sequenceNumber("1")
                .sizeBytes(10L)
                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
        .build();
  }
}
