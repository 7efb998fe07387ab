package fr.parvis.functions.cityinfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationsTest {

  private final Town town = new Town();

  @Test
  void days_areSums_withWhatTheyAreComputedFrom() {
    town.measure(0, Instant.parse("2026-11-15T23:00:00Z"), LongStream.rangeClosed(1, 24).toArray());
    town.measure(0, Instant.parse("2026-11-17T23:00:00Z"), 5, 6);
    var body = Json.parse(town.answer("observations-by-day").getBody());
    assertThat(body.get("per").asText()).isEqualTo("day");
    assertThat(body.get("from").asText()).isEqualTo("2026-11-15T23:00:00Z");
    assertThat(body.get("unit").asText()).isEqualTo("count");
    assertThat(body.get("aggregation").asText()).isEqualTo("sum");
    assertThat(body.at("/source/model").asText()).isEqualTo("Boucle, type 4");
    assertThat(body.get("points").toString())
        .isEqualTo(
            """
            [{"from":"2026-11-15T23:00:00Z","to":"2026-11-16T23:00:00Z","value":300,"count":24,\
            "expected":24,"min":1,"max":24,"over":true},\
            {"from":"2026-11-17T23:00:00Z","to":"2026-11-18T23:00:00Z","value":11,"count":2,\
            "expected":24,"min":5,"max":6,"over":false}]\
            """);
  }

  @Test
  void readings_areGivenAsMeasured() {
    town.measure(1, Instant.parse("2026-11-18T05:00:00Z"), 98, 127, 140, 131, 99);
    var body = Json.parse(town.answer("observations-readings").getBody());
    assertThat(body.get("per").asText()).isEqualTo("reading");
    assertThat(body.get("points").toString())
        .isEqualTo(
            """
            [{"at":"2026-11-18T06:00:00Z","value":12.7},{"at":"2026-11-18T07:00:00Z","value":14},\
            {"at":"2026-11-18T08:00:00Z","value":13.1}]\
            """);
  }

  @Test
  void csv_holdsTheSame() {
    town.measure(0, Instant.parse("2026-11-15T23:00:00Z"), 4, 5);
    var response = town.answer("observations-csv");
    assertThat(response.getHeaders())
        .containsEntry("content-type", "text/csv; charset=utf-8; header=present")
        .containsEntry(
            "content-disposition",
            "attachment; filename=\"velo-pont-passages_2026-11-16_2026-11-18_day.csv\"");
    assertThat(response.getBody())
        .isEqualTo(
            """
            series,property,unit,source,from,to,value,count,expected,min,max,over\r
            velo-pont/passages,bicycles,count,"Boucle, type 4",\
            2026-11-15T23:00:00Z,2026-11-16T23:00:00Z,9,2,24,4,5,true\r
            """);
  }

  @Test
  void csv_ofReadings_isATableOfTimesAndValues() {
    town.measure(1, Instant.parse("2026-11-18T06:00:00Z"), 127);
    assertThat(answer("observations-readings", "format", "csv").getBody())
        .isEqualTo(
            """
            series,property,unit,source,at,value\r
            air-mairie/pm10,pm10,ug/m3,"Boucle, type 4",2026-11-18T06:00:00Z,12.7\r
            """);
  }

  @Test
  void mean_isWrittenWithTwoDigitsMore_thanAReading() {
    town.measure(1, Instant.parse("2026-11-18T06:00:00Z"), 100, 100, 101);
    var body = Json.parse(answer("observations-readings", "per", "day").getBody());
    assertThat(body.at("/points/0/value").asText()).isEqualTo("10.033");
  }

  @Test
  void times_areWidened_toWholeMonths() {
    var body = Json.parse(answer("observations-by-day", "per", "month").getBody());
    assertThat(body.get("from").asText()).isEqualTo("2026-10-31T23:00:00Z");
    assertThat(body.get("to").asText()).isEqualTo("2026-11-30T23:00:00Z");
    assertThat(body.get("points").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-29, 2026-03-30, 23", "2026-10-25, 2026-10-26, 25"})
  void dayOfTheChangingClocks_hasItsOwnHours(String from, String to, int hours) {
    town.measure(0, Instant.parse(from + "T00:00:00Z").minus(Duration.ofHours(2)), ones(30));
    var day = Json.parse(answer("observations-by-day", "from", from, "to", to).getBody());
    assertThat(day.get("points")).hasSize(1);
    assertThat(day.at("/points/0/value").asInt()).isEqualTo(hours);
    assertThat(day.at("/points/0/expected").asInt()).isEqualTo(hours);
    var each =
        answer("observations-by-day", "from", from, "to", to, "per", "hour", "format", "csv");
    assertThat(each.getBody().lines().skip(1)).hasSize(hours).doesNotHaveDuplicates();
  }

  @Test
  void counter_isToldByItsRises_alsoWhereAnotherMeterBegins() {
    town.add("fontaine", "Fontaine", "volume", "water-volume", "0.001", 3, true);
    town.measure(3, Instant.parse("2026-11-18T04:00:00Z"), 1_000_000, 1_000_500, 200, 700);
    var hours =
        answer("observations-readings", "series", "fontaine/volume", "per", "hour").getBody();
    assertThat(Json.parse(hours).get("points").findValuesAsText("value"))
        .containsExactly("0.2", "0.5");
    var day = answer("observations-readings", "series", "fontaine/volume", "per", "day").getBody();
    assertThat(Json.parse(day).at("/points/0/value").asText()).isEqualTo("1.2");
  }

  @Test
  void broken_namesEachFieldAndRule() {
    var response = town.answer("observations-broken");
    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(Json.parse(response.getBody()).get("errors").findValuesAsText("code"))
        .containsExactly("not-a-series", "not-a-choice", "not-a-moment", "required");
    assertThat(Json.parse(response.getBody()).get("errors").findValuesAsText("pointer"))
        .containsExactly("#/series", "#/per", "#/from", "#/to");
  }

  @ParameterizedTest
  @CsvSource({
    "reading, 2026-12-18, too-long",
    "hour,    2027-02-19, too-long",
    "day,     2028-11-20, too-long",
    "month,   2047-01-01, too-long",
    "day,     2026-11-16, not-after-from",
    "day,     2026-11-31, not-a-moment",
    "day,     1999-01-01, not-a-moment",
    "day,     +999999999-12-31, not-a-moment",
    "day,     2026-11-16T09:00, not-a-moment",
  })
  void range_isBounded(String per, String to, String code) {
    var response = answer("observations-by-day", "per", per, "to", to);
    assertThat(response.getStatusCode()).isEqualTo(422);
    var error = Json.parse(response.getBody()).at("/errors/0");
    assertThat(error.get("pointer").asText()).isEqualTo("#/to");
    assertThat(error.get("code").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"reading, 2026-12-17", "hour, 2027-02-17", "day, 2028-11-17", "month, 2046-11-01"})
  void range_mayBeAsLongAsItsBound(String per, String to) {
    assertThat(answer("observations-by-day", "per", per, "to", to).getStatusCode()).isEqualTo(200);
  }

  @Test
  void seriesOfAHousehold_isAsUnknownAsOneThatIsNotThere() {
    var household = town.answer("observations-of-a-household");
    var unknown = answer("observations-by-day", "series", "velo-pont/nothing");
    assertThat(household.getStatusCode()).isEqualTo(404);
    assertThat(unknown.getStatusCode()).isEqualTo(404);
    assertThat(Json.parse(household.getBody()).get("detail"))
        .isEqualTo(Json.parse(unknown.getBody()).get("detail"));
  }

  @Test
  void observations_answer304_whenTheCallerHasThem() {
    var tag = town.answer("observations-by-day").getHeaders().get("etag");
    var again =
        town.answer("observations-by-day", event -> event.getHeaders().put("if-none-match", tag));
    assertThat(again.getStatusCode()).isEqualTo(304);
  }

  private static long[] ones(int count) {
    return LongStream.generate(() -> 1).limit(count).toArray();
  }

  private APIGatewayV2HTTPResponse answer(String event, String... changes) {
    return town.answer(
        event,
        read -> {
          var query = new HashMap<>(read.getQueryStringParameters());
          for (var i = 0; i < changes.length; i += 2) {
            query.put(changes[i], changes[i + 1]);
          }
          read.setQueryStringParameters(query);
        });
  }
}
