package fr.parvis.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class StreamEventsTest {

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
