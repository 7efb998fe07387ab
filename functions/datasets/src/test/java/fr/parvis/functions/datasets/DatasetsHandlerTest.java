package fr.parvis.functions.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Reference;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DatasetsHandlerTest {

  private final Town town = new Town();

  @Test
  void reports_comeOutAsOneLot_onceFiveAreAlike() {
    filed(4);
    night();
    assertThat(town.rows("signalements")).isEmpty();
    filed(1);
    night();
    assertThat(town.rows("signalements"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.find("nombre")).contains(5L);
          assertThat(row.text("mois")).isEqualTo("2026-11");
          assertThat(row.text("niveau")).isEqualTo("maille");
        });
    assertThat(town.rows("signalements-indicateurs"))
        .singleElement()
        .satisfies(row -> assertThat(row.find("recus")).contains(5L));
    assertThat(town.latest("signalements").orElseThrow().rows()).isEqualTo(1);
  }

  @Test
  void reports_areCountedForTheWholeCommune_whenTheMonthIsOver() {
    for (int i = 0; i < 5; i++) {
      took(town.file("nid-de-poule", 0.686 + i * 0.004, 47.35));
    }
    night();
    assertThat(town.rows("signalements")).isEmpty();
    town.pass(Duration.ofDays(15));
    night();
    assertThat(town.rows("signalements"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("niveau")).isEqualTo("commune"));
  }

  @Test
  void erasing_takesBackEveryReleaseThatHoldsTheReport_andTheNextIsWithoutIt() {
    filed(5);
    night();
    var first = town.latest("signalements").orElseThrow().id();
    var erased = filed(5).getLast();
    night();
    town.pass(Duration.ofMinutes(1));
    town.erase(erased);
    assertThat(town.take("report-erased", erased.value())).isEmpty();
    assertThat(state(first)).isEqualTo(Release.State.PUBLISHED);
    assertThat(state(new ReleaseId("signalements", 2))).isEqualTo(Release.State.WITHDRAWN);
    assertThat(town.deleted)
        .contains(new ReleaseId("signalements", 2), new ReleaseId("signalements-indicateurs", 2));
    town.takeQueue();
    assertThat(town.latest("signalements").orElseThrow().id().number()).isEqualTo(3);
    assertThat(town.latest("signalements").orElseThrow().rows()).isEqualTo(1);
    assertThat(town.take("report-erased", erased.value())).isEmpty();
    assertThat(state(new ReleaseId("signalements", 3))).isEqualTo(Release.State.PUBLISHED);
  }

  @Test
  void night_letsOut_whatChanged_andNothingElse() {
    filed(5);
    night();
    assertThat(town.latest("capteurs").orElseThrow().rows()).isEqualTo(1);
    town.pass(Duration.ofHours(1));
    town.take("night");
    assertThat(town.queue)
        .containsExactlyInAnyOrder(
            "{\"export\":\"signalements\"}",
            "{\"export\":\"signalements-indicateurs\"}",
            "{\"export\":\"catalogue\"}");
  }

  @Test
  void night_tellsWhatAnOpenSensorMeasured_andNothingOfAHousehold() {
    town.sensors.measure(0, Instant.parse("2026-11-17T23:00:00Z"), 100, 110, 300);
    town.sensors.measure(1, Instant.parse("2026-11-17T23:00:00Z"), 1, 2, 3);
    night();
    assertThat(town.rows("mesures-quotidiennes"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.text("serie")).isEqualTo("air-mairie/pm10");
          assertThat(row.text("jour")).isEqualTo("2026-11-18");
          assertThat(row.text("mesures")).isEqualTo("3");
          assertThat(row.text("moyenne")).isEqualTo("17");
          assertThat(row.text("maximum")).isEqualTo("30");
        });
    town.sensors.put("air-mairie", "pm10", "pm10", "0.1", 0, false);
    night();
    assertThat(town.rows("capteurs")).isEmpty();
    assertThat(town.rows("mesures-quotidiennes")).isEmpty();
  }

  @Test
  void catalogue_holdsWhatIsOut() {
    filed(5);
    night();
    assertThat(town.take("dataset-published")).isEmpty();
    assertThat(town.rows("catalogue"))
        .extracting(row -> row.text("ID"))
        .containsExactly("capteurs", "signalements", "signalements-indicateurs");
    assertThat(town.rows("catalogue"))
        .allSatisfy(row -> assertThat(row.text("COLL_SIRET")).hasSize(14));
  }

  @Test
  void rebuild_findsWhatNoEventTold_andThenNothing() {
    for (int i = 0; i < 5; i++) {
      town.file("nid-de-poule", 0.688, 47.35);
    }
    assertThat(town.take("rebuild")).isEmpty();
    assertThat(town.context.logged().getLast())
        .contains("Rebuilt signalements: 5 read, 5 missing, 0 stale, 0 superfluous");
    night();
    assertThat(town.rows("signalements")).hasSize(1);
    town.take("rebuild");
    assertThat(town.context.logged().getLast()).contains("0 missing, 0 stale, 0 superfluous");
    assertThat(town.states.find("signalements").orElseThrow().rebuilt()).isPresent();
  }

  @Test
  void message_fails_whenNobodyCanMeanIt() {
    for (var fixture : List.of("poison", "rebuild-unknown", "person-recorded")) {
      assertThat(town.take(fixture)).as(fixture).containsExactly("m-1");
    }
  }

  private List<Reference> filed(int count) {
    var filed = new ArrayList<Reference>();
    for (int i = 0; i < count; i++) {
      filed.add(town.file("nid-de-poule", 0.688, 47.35));
    }
    filed.forEach(this::took);
    return filed;
  }

  private void took(Reference reference) {
    assertThat(town.take("report-received", reference.value())).isEmpty();
  }

  private void night() {
    town.pass(Duration.ofMinutes(1));
    assertThat(town.take("night")).as(town.context.logged()::toString).isEmpty();
    town.pass(Duration.ofMinutes(1));
    town.takeQueue();
  }

  private Release.State state(ReleaseId release) {
    return town.releases.get(release).state();
  }
}
