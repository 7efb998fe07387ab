package fr.parvis.functions.cityinfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territory;
import java.util.List;
import org.junit.jupiter.api.Test;

class CityInfoHandlerTest {

  private final Town town = new Town();

  @Test
  void getTerritory_givesTheSettings_andWhereToSignIn() {
    var response = town.answer("territory");
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
    assertThat(town.answer("territory").getBody()).doesNotContain("@", "\"mail\"");
  }

  @Test
  void getTerritory_answers304_whenTheCallerHasIt() {
    var tag = town.answer("territory").getHeaders().get("etag");
    assertThat(town.answer("territory-again").getStatusCode()).isEqualTo(200);

    var response =
        town.answer(
            "territory-again",
            event -> event.getHeaders().put("if-none-match", "\"other\", " + tag));
    assertThat(response.getStatusCode()).isEqualTo(304);
    assertThat(response.getBody()).isEmpty();
    assertThat(response.getHeaders()).containsEntry("etag", tag);
  }

  @Test
  void getTerritory_changesItsTag_whenTheSettingsChange() {
    var before = town.answer("territory").getHeaders().get("etag");
    var document = town.territories.get().document();
    town.territories.put(Territory.parse(document.replace("#0b5a4f", "#063f38")));
    assertThat(town.answer("territory").getHeaders().get("etag")).isNotEqualTo(before);
  }

  @Test
  void getTerritory_answers404_beforeAnySettings() {
    var response = new Town(new InMemoryTerritories()).answer("territory");
    assertThat(response.getStatusCode()).isEqualTo(404);
    assertThat(Json.parse(response.getBody()).at("/requestId").asText()).isEqualTo("territory-1");
  }

  private static List<String> fieldNames(JsonNode node) {
    return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
