package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Offset.offset;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Language;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {

  @Test
  void parse_readsTheDemoTown() {
    var valmerle = Samples.valmerle();
    assertThat(valmerle.zoneId()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(valmerle.languages()).containsExactly(Language.FR, Language.EN);
    assertThat(valmerle.category("lampadaire-eteint").orElseThrow().service())
        .isEqualTo("eclairage");
    assertThat(valmerle.service("eclairage").orElseThrow().name().in(Language.EN))
        .isEqualTo("Street lighting");
    assertThat(valmerle.commune("37998").orElseThrow().name()).isEqualTo("Saint-Aubin-du-Val");
    assertThat(valmerle.commune("75056")).isEmpty();
    assertThat(Territory.parse(valmerle.document())).isEqualTo(valmerle);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"#0b5a4f\"|\"green\"|#/color not-a-color",
        "\"#0b5a4f\"|\"#7fbf9f\"|#/color too-pale",
        "\"Europe/Paris\"|\"Europe/Valmerle\"|#/zone not-a-zone",
        "[\"fr\", \"en\"]|[]|#/languages required",
        "[\"fr\", \"en\"]|[\"fr\", \"de\"]|#/languages/1 not-a-choice",
        "\"mark\": \"V\"|\"mark\": \"Valmerle\"|#/mark too-long",
        "\"insee\": \"37998\"|\"insee\": \"37999\"|#/communes/1/insee repeated",
        "\"insee\": \"37998\"|\"insee\": \"3799\"|#/communes/1/insee not-a-code",
        "\"id\": \"voirie\"|\"id\": \"Voirie\"|#/services/1/id not-a-code",
        "voirie@valmerle.example|voirie|#/services/1/mail not-a-mail",
        "voirie@valmerle.example|équipe@valmerle.example|#/services/1/mail not-a-mail",
        "\"service\": \"accueil\"|\"service\": \"nobody\"|#/categories/26/service unknown",
        "\"en\": \"Pothole\"|\"de\": \"Schlagloch\"|#/categories/0/name/de unknown",
        "/territoire/rues.geojson|https://example.org/rues.geojson|#/map/layers/streets not-a-path",
        "\"tiles\": null|\"tiles\": {\"url\":\"https://x\",\"attribution\":\"x\"}|#/map/tiles unknown",
        "\"id\": \"ttn\"|\"id\": \"The Things\"|#/networkServers/0/id not-a-code",
        "\"kind\": \"chirpstack\"|\"kind\": \"loriot\"|#/networkServers/1/kind not-a-choice",
        "\"kind\": \"chirpstack\", \"secretHashes\": [\"|\"kind\": \"chirpstack\", \"secretHashes\": [\"x|#/networkServers/1/secretHashes not-a-hash",
        "\"phone\": \"02 47 00 00 11\",|\"phne\": \"02 47 00 00 11\",|#/services/1/phne unknown"
      })
  void parse_tellsTheBrokenRule(String text, String by, String fault) {
    assertThat(Samples.document()).contains(text);
    var invalid = catchThrowableOfType(Invalid.class, () -> Samples.changed(text, by));
    assertThat(invalid.violations().stream().map(v -> v.pointer() + " " + v.code()))
        .contains(fault);
  }

  @Test
  void map_containsWhatLiesJustOverTheBorder() {
    var map = Samples.valmerle().map();
    var west = map.bounds().get(0);
    var width = map.bounds().get(2) - west;
    var lat = map.center().get(1);
    assertThat(map.contains(west, lat, 0)).isTrue();
    assertThat(map.contains(west - width * 0.19, lat, 0.2)).isTrue();
    assertThat(map.contains(west - width * 0.21, lat, 0.2)).isFalse();
    assertThat(map.contains(Double.NaN, lat, 0.2)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"#ffffff,1.0", "#000000,21.0", "#0b5a4f,8.1", "#063f38,11.8"})
  void contrast_isAsTheDesignStates(String color, double ratio) {
    assertThat(Contrast.withWhite(color)).isCloseTo(ratio, offset(0.06));
  }
}
