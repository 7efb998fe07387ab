package fr.parvis.functions.cityinfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.http.Cursors;
import fr.parvis.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorsTest {

  private final Town town = new Town();

  @Test
  void sensors_tellEachOpenSeries_withItsLastValue() {
    town.measure(0, Instant.parse("2026-11-18T07:00:00Z"), 31, 45);
    var response = town.answer("sensors");
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders())
        .containsEntry("cache-control", "public, max-age=60")
        .containsKey("etag");
    var counter = series(Json.parse(response.getBody()), "velo-pont/passages");
    assertThat(counter.toString())
        .isEqualTo(
            """
            {"series":"velo-pont/passages","thing":"velo-pont","title":"Pont de la Merle",\
            "description":"Compteur, sens \\"nord\\", rive droite","property":"bicycles",\
            "definition":"http://qudt.org/vocab/quantitykind/Count","aggregation":"sum",\
            "unit":"count","resolution":1,"source":{"model":"Boucle, type 4",\
            "description":"Compteur à boucle","metadata":""},"place":{"lon":0.689,"lat":47.394,\
            "insee":"37999","label":"Pont de la Merle"},"cadenceSeconds":3600,"value":45,\
            "at":"2026-11-18T08:00:00Z","freshUntil":"2026-11-18T11:00:00Z","stale":false}\
            """);
  }

  @Test
  void sensors_neverNameASeries_thatIsNotOpen() {
    town.measure(2, Instant.parse("2026-11-18T07:00:00Z"), 1000);
    assertThat(town.answer("sensors").getBody())
        .contains("velo-pont", "air-mairie")
        .doesNotContain("compteur-12", "Tilleuls");
  }

  @Test
  void value_isStale_whenTheSensorMissedThreeTimes() {
    var threeHours = Town.NOW.minus(Duration.ofHours(3));
    town.measure(0, threeHours, 7);
    town.measure(1, threeHours.minusSeconds(1), 127);
    var sensors = Json.parse(town.answer("sensors").getBody());
    assertThat(series(sensors, "velo-pont/passages").get("stale").asBoolean()).isFalse();
    assertThat(series(sensors, "air-mairie/pm10").get("stale").asBoolean()).isTrue();
    assertThat(series(sensors, "air-mairie/pm10").get("value").asText()).isEqualTo("12.7");
  }

  @Test
  void value_isStale_beforeTheFirstReading() {
    var counter = series(Json.parse(town.answer("sensors").getBody()), "velo-pont/passages");
    assertThat(counter.get("stale").asBoolean()).isTrue();
    assertThat(counter.get("value").isNull()).isTrue();
    assertThat(counter.get("at").isNull()).isTrue();
  }

  @Test
  void patience_isTenMinutesAtLeast_becauseRadioTakesItsTime() {
    var quick = Duration.ofMinutes(1);
    assertThat(Freshness.until(Town.NOW, quick)).isEqualTo(Town.NOW.plus(Duration.ofMinutes(10)));
  }

  @Test
  void sensors_readEachZoneOnce() {
    town.answer("sensors");
    assertThat(town.observations.latestReads()).isEqualTo(1);
  }

  @Test
  void sensors_answer304_whenTheCallerHasThem() {
    var tag = town.answer("sensors").getHeaders().get("etag");
    var again = town.answer("sensors", event -> event.getHeaders().put("if-none-match", tag));
    assertThat(again.getStatusCode()).isEqualTo(304);
    assertThat(again.getBody()).isEmpty();
  }

  @Test
  void sensors_comeInPages_thatMeetWithoutGapOrRepeat() {
    IntStream.range(0, 620)
        .forEach(i ->
            town.add("temp-%03d".formatted(i), "École", "t", "air-temperature", "0.1", 3, true));
    var first = Json.parse(town.answer("sensors").getBody());
    var second = Json.parse(page(first.get("next").asText()));
    assertThat(second.get("next").isNull()).isTrue();
    var names = first.get("items").findValuesAsText("series");
    names.addAll(second.get("items").findValuesAsText("series"));
    assertThat(names).hasSize(622).doesNotHaveDuplicates();
  }

  @Test
  void cursor_ofAnotherList_isRefused() {
    var response =
        town.answer("sensors", e -> e.setQueryStringParameters(Map.of("cursor", "bm9wZQ")));
    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(Json.parse(response.getBody()).at("/errors/0/pointer").asText())
        .isEqualTo("#/cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "/abc", "37999", "99999/", "37999/ ", "37999/a/b", "37999/é"})
  void cursor_thatWasMadeUp_isRefused(String position) {
    assertRefused(position);
  }

  @Test
  void cursor_thatIsLongerThanAKeyMayBe_isRefused() {
    assertRefused("37999/" + "a".repeat(1100));
  }

  private void assertRefused(String position) {
    var forged = Map.of("cursor", Cursors.seal("sensors", position));
    var response = town.answer("sensors", e -> e.setQueryStringParameters(forged));
    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(Json.parse(response.getBody()).at("/errors/0/code").asText())
        .isEqualTo("not-a-cursor");
  }

  private String page(String cursor) {
    return town.answer("sensors", e -> e.setQueryStringParameters(Map.of("cursor", cursor)))
        .getBody();
  }

  private static JsonNode series(JsonNode sensors, String name) {
    return StreamSupport.stream(sensors.get("items").spliterator(), false)
        .filter(item -> item.get("series").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
