package fr.parvis.functions.cityinfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.functions.cityinfo.SignIns.Issuer;
import fr.parvis.json.Json;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CityInfoHandlerTest {

  private static final SignIns SIGN_INS =
      new SignIns(
          new Issuer("https://staff.example", "parvis-staff"),
          new Issuer("https://residents.example", "parvis-residents"));

  private final Territories territories = new InMemoryTerritories();
  private final CityInfoHandler handler = new CityInfoHandler(territories, SIGN_INS);

  @BeforeEach
  void putTheDemoTown() throws IOException {
    var document = Path.of(System.getProperty("parvis.root"), "infra/demo/territory.json");
    territories.put(Territory.parse(Files.readString(document)));
  }

  @Test
  void getTerritory_givesTheSettings_andWhereToSignIn() {
    var response = answer(event("territory"));
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders())
        .containsEntry("content-type", "application/json")
        .containsEntry("cache-control", "public, max-age=60")
        .containsKey("etag");
    var body = Json.parse(response.getBody());
    assertThat(fieldNames(body))
        .containsExactly(
            "name",
            "slogan",
            "mark",
            "color",
            "languages",
            "zone",
            "communes",
            "contact",
            "services",
            "categories",
            "map",
            "signIn");
    assertThat(body.at("/languages/0").asText()).isEqualTo("fr");
    assertThat(body.at("/map/tiles").isNull()).isTrue();
    assertThat(body.at("/signIn/staff/issuer").asText()).isEqualTo("https://staff.example");
    assertThat(body.at("/signIn/residents/clientId").asText()).isEqualTo("parvis-residents");
  }

  @Test
  void getTerritory_keepsTheServicesMailsToItself() {
    assertThat(answer(event("territory")).getBody()).doesNotContain("@", "\"mail\"");
  }

  @Test
  void getTerritory_answers304_whenTheCallerHasIt() {
    var tag = answer(event("territory")).getHeaders().get("etag");
    var again = event("territory-again");
    assertThat(answer(again).getStatusCode()).isEqualTo(200);

    again.getHeaders().put("if-none-match", "\"other\", W/" + tag);
    var response = answer(again);
    assertThat(response.getStatusCode()).isEqualTo(304);
    assertThat(response.getBody()).isEmpty();
    assertThat(response.getHeaders()).containsEntry("etag", tag);
  }

  @Test
  void getTerritory_changesItsTag_whenTheSettingsChange() {
    var before = answer(event("territory")).getHeaders().get("etag");
    var document = territories.get().document();
    territories.put(Territory.parse(document.replace("#0b5a4f", "#063f38")));
    assertThat(answer(event("territory")).getHeaders().get("etag")).isNotEqualTo(before);
  }

  @Test
  void getTerritory_answers404_beforeAnySettings() {
    var response =
        new CityInfoHandler(new InMemoryTerritories(), SIGN_INS)
            .handleRequest(event("territory"), null);
    assertThat(response.getStatusCode()).isEqualTo(404);
    assertThat(Json.parse(response.getBody()).at("/requestId").asText()).isEqualTo("territory-1");
  }

  private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, null);
  }

  private static List<String> fieldNames(JsonNode node) {
    return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  private static APIGatewayV2HTTPEvent event(String name) {
    PojoSerializer<APIGatewayV2HTTPEvent> serializer =
        LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, ClassLoader.getSystemClassLoader());
    return serializer.fromJson(
        CityInfoHandlerTest.class.getResourceAsStream("/events/" + name + ".json"));
  }
}
