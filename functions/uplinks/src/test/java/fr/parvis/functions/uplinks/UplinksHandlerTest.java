package fr.parvis.functions.uplinks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.json.Json;
import fr.parvis.lorawan.NetworkServer;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UplinksHandlerTest {

  private static final Instant NOON = Instant.parse("2026-11-19T12:00:01Z");

  private final List<String> queue = new ArrayList<>();
  private final InMemoryTerritories territories = new InMemoryTerritories();
  private final UplinksHandler handler =
      new UplinksHandler(new TakeUplink(territories, queue::add, InstantSource.fixed(NOON)));

  @BeforeEach
  void putTheDemoTown() throws IOException {
    var document = Path.of(System.getProperty("parvis.root"), "infra/demo/territory.json");
    territories.put(Territory.parse(Files.readString(document)));
  }

  @Test
  void postUplink_keepsAFrameOfTheThingsStack() {
    assertThat(answer(event("things-stack")).getStatusCode()).isEqualTo(202);
    var message = onlyMessage();
    assertThat(message.path("format").asText()).isEqualTo("lorawan-ttn");
    assertThat(message.path("server").asText()).isEqualTo("ttn");
    assertThat(message.path("receivedAt").asLong()).isEqualTo(NOON.toEpochMilli());
    assertThat(NetworkServer.THE_THINGS_STACK.read(payload(message)).device())
        .isEqualTo("ecole-jaures-salle-2");
  }

  @Test
  void postUplink_keepsAFrameOfChirpStack() {
    assertThat(answer(event("chirpstack")).getStatusCode()).isEqualTo(202);
    var message = onlyMessage();
    assertThat(message.path("format").asText()).isEqualTo("lorawan-chirpstack");
    assertThat(payload(message)).isEqualTo(event("chirpstack").getBody());
  }

  @Test
  void postUplink_keepsNothing_whenChirpStackTellsSomethingElse() {
    assertThat(answer(event("chirpstack-join")).getStatusCode()).isEqualTo(204);
    assertThat(queue).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer ", "Bearer wrong", "Basic dHRuOnNlY3JldA==", "the secret alone"})
  void postUplink_answers403_withoutTheSecret(String authorization) {
    var event = event("things-stack");
    event.setHeaders(Map.of("authorization", authorization));
    assertRefused(event, 403, "/problems/denied");
  }

  @Test
  void postUplink_answers403_withTheSecretOfAnotherServer() {
    var event = event("things-stack");
    event.setPathParameters(Map.of("server", "chirpstack"));
    assertRefused(event, 403, "/problems/denied");
  }

  @Test
  void postUplink_answers403_whenThereIsNoSuchServer() {
    var event = event("things-stack");
    event.setPathParameters(Map.of("server", "another"));
    assertRefused(event, 403, "/problems/denied");
  }

  @Test
  void postUplink_answers403_whenTheTownHasNoNetworkServer() {
    var document = Json.parse(territories.get().document());
    ((ObjectNode) document).remove("networkServers");
    territories.put(Territory.parse(document.toString()));
    assertRefused(event("things-stack"), 403, "/problems/denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "\"text\"", "{}{}"})
  void postUplink_answers400_whenTheBodyIsNoDocument(String body) {
    var event = event("things-stack");
    event.setBody(body);
    assertRefused(event, 400, "/problems/malformed-request");
  }

  @Test
  void postUplink_answers413_whenTheBodyIsTooLarge() {
    var event = event("things-stack");
    event.setBody("{\"a\":\"" + "é".repeat(UplinksHandler.MAX_BODY_BYTES / 2) + "\"}");
    assertRefused(event, 413, "/problems/body-too-large");
  }

  @Test
  void postUplink_readsBase64_asTheGatewaySendsWhatItTakesForBytes() {
    var event = event("things-stack");
    var body = event.getBody();
    event.setBody(Base64.getEncoder().encodeToString(body.getBytes(UTF_8)));
    event.setIsBase64Encoded(true);
    assertThat(answer(event).getStatusCode()).isEqualTo(202);
    assertThat(payload(onlyMessage())).isEqualTo(body);
  }

  private void assertRefused(APIGatewayV2HTTPEvent event, int status, String type) {
    var response = answer(event);
    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
    assertThat(Json.parse(response.getBody()).path("type").asText()).isEqualTo(type);
    assertThat(queue).isEmpty();
  }

  private JsonNode onlyMessage() {
    assertThat(queue).hasSize(1);
    return Json.parse(queue.getFirst());
  }

  private static String payload(JsonNode message) {
    return new String(Base64.getDecoder().decode(message.path("payload").asText()), UTF_8);
  }

  private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, null);
  }

  private static APIGatewayV2HTTPEvent event(String name) {
    PojoSerializer<APIGatewayV2HTTPEvent> serializer =
        LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, ClassLoader.getSystemClassLoader());
    return serializer.fromJson(
        UplinksHandlerTest.class.getResourceAsStream("/events/" + name + ".json"));
  }
}
