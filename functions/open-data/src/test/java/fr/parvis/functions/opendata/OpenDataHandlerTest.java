package fr.parvis.functions.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The door on recorded events, as Lambda hands them over. */
class OpenDataHandlerTest {

  @ParameterizedTest
  @CsvSource({
    "catalogue, 200, application/ld+json",
    "catalogue-rdf, 200, application/rdf+xml",
    "list-datasets, 200, application/json",
    "get-dataset, 200, application/json",
    "rows, 200, application/json",
    "rows-csv, 200, text/csv",
    "rows-broken, 422, application/problem+json",
    "get-file, 302, ''",
    "head-file, 200, text/csv",
    "feed, 200, application/atom+xml",
    "dataset-feed, 200, application/atom+xml",
    "post-reuser, 201, application/json",
    "post-webhook, 403, application/problem+json",
  })
  void event_isAnswered(String event, int status, String mediaType) {
    var door = new Door();
    door.putLots(30);
    door.publish("signalements");
    var answer = door.ask(read(event)).expect(status);
    assertThat(answer.header("content-type")).startsWith(mediaType);
    assertThat(door.context.logged()).isEmpty();
  }

  private static APIGatewayV2HTTPEvent read(String name) {
    var stream = OpenDataHandlerTest.class.getResourceAsStream("/events/" + name + ".json");
    return LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.class.getClassLoader())
        .fromJson(stream);
  }
}
