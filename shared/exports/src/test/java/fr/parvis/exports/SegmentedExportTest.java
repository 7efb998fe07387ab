package fr.parvis.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.opendata.ExportRelease.Outcome;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.Release.State;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.tables.Row;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentedExportTest {
  private static final ReleaseId FIRST = new ReleaseId("signalements", 1);

  @Test
  void release_hasEveryFormat_withItsSha256_andLeavesNoSegment() throws Exception {
    var town = new Town(8);

    assertThat(town.export()).isEqualTo(Outcome.PUBLISHED);
    var release = town.releases.get(FIRST);
    assertThat(release.rows()).isEqualTo(8);
    assertThat(release.files())
        .extracting(ReleaseFile::format)
        .containsExactly("csv", "jsonl", "parquet", "geojson", "labels.csv", "schema.json");
    assertThat(town.bucket.objects.keySet())
        .containsExactlyInAnyOrderElementsOf(
            release.files().stream().map(ReleaseFile::key).toList());
    for (var file : release.files()) {
      var bytes = town.bucket.objects.get(file.key());
      var sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(file.bytes()).isEqualTo(bytes.length);
      assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(sha256));
    }
  }

  @Test
  void release_hasTheRowsOfTheStore_inTheOrderOfTheirKey() {
    var town = new Town(8);
    town.export();

    var csv = new String(file(town, "csv"), UTF_8).lines().toList();
    assertThat(csv).hasSize(9);
    assertThat(csv.getFirst()).startsWith("lot,mois,code_insee,categorie,service,niveau");
    assertThat(csv.get(8)).startsWith("L0007,2026-08,37999,\"Voirie, \"\"trous\"\"\",voirie");
  }

  @Test
  void release_isOfNoRows_whenThereAreNone() {
    var town = new Town(0);

    assertThat(town.export()).isEqualTo(Outcome.PUBLISHED);
    assertThat(new String(file(town, "csv"), UTF_8).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void release_isTheSame_whereverItIsCut(boolean afterTheStepIsDone) {
    var whole = new Town(4);
    whole.export();

    var step = 1;
    for (var cut = true; cut; step++) {
      var town = new Town(4);
      town.cutAt(step, afterTheStepIsDone);
      cut = isCut(town);
      if (cut && town.releases.latest("signalements").isEmpty()) {
        town.cutAt(Integer.MAX_VALUE, false);
        assertThat(town.export()).isEqualTo(Outcome.PUBLISHED);
      }
      assertSame(town, whole, step);
    }
    assertThat(step).isGreaterThan(40);
  }

  private static boolean isCut(Town town) {
    try {
      town.export();
      return false;
    } catch (Town.Cut cut) {
      assertThat(town.wasCut()).isTrue();
      return true;
    }
  }

  private static void assertSame(Town town, Town whole, int step) {
    var release = town.releases.latest("signalements").orElseThrow();
    var expected = whole.releases.get(FIRST);
    assertThat(release.id()).as("cut at step %d", step).isEqualTo(FIRST);
    assertThat(release.files()).as("cut at step %d", step).isEqualTo(expected.files());
    for (var file : release.files()) {
      assertThat(town.bucket.objects.get(file.key()))
          .as("%s cut at step %d", file.format(), step)
          .isEqualTo(whole.bucket.objects.get(file.key()));
    }
  }

  @Test
  void run_saysItIsUnfinished_whenTimeRunsOut_andGoesOn() {
    var town = new Town(8);
    var runs = 1;
    while (town.export(() -> 0) == Outcome.UNFINISHED) {
      runs++;
    }

    assertThat(runs).isEqualTo(9); // 3 segments and 6 files, one step each
    assertThat(town.releases.get(FIRST).rows()).isEqualTo(8);
  }

  @Test
  void release_isHeld_andTheLastGoodOneStays_whenRowsBreakTheSchema() {
    var town = new Town(8);
    town.export();
    var bad = Map.of("lot", "L0004", "mois", "2026-13", "nombre", "2");
    town.rows.put(Town.DATASET, List.of(Row.of(Town.DATASET.schema(), bad)));

    assertThat(town.export()).isEqualTo(Outcome.HELD);
    var held = town.releases.get(new ReleaseId("signalements", 2));
    assertThat(held.state()).isEqualTo(State.HELD);
    assertThat(held.faultCount()).isEqualTo(held.faults().size()).isGreaterThan(2);
    assertThat(held.faults())
        .allMatch(fault -> fault.line() == 6 && fault.row().equals("L0004"))
        .anyMatch(fault -> fault.column().equals("mois") && fault.rule().equals("type"))
        .anyMatch(fault -> fault.column().equals("niveau") && fault.rule().equals("required"));
    assertThat(town.releases.latest("signalements")).map(Release::id).contains(FIRST);
    assertThat(town.bucket.objects.keySet()).allMatch(key -> key.startsWith("signalements/000001"));
  }

  @Test
  void release_thatIsTakenBackWhileItIsMade_leavesNothing() {
    var town = new Town(8);
    town.export(() -> 0);
    var building = town.releases.get(FIRST);

    var outcome =
        town.export(() -> {
          town.releases.withdraw(FIRST, "effacement", building.begunAt());
          return Integer.MAX_VALUE;
        });

    assertThat(outcome).isEqualTo(Outcome.UNFINISHED);
    assertThat(town.bucket.objects).isEmpty();
    assertThat(town.export()).isEqualTo(Outcome.PUBLISHED);
    assertThat(town.releases.latest("signalements"))
        .map(Release::id)
        .contains(new ReleaseId("signalements", 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6})
  void release_isMadeOnce_whenTwoMakeItAtOnce(int step) {
    var town = new Town(8);
    var steps = new AtomicInteger();

    var outcome =
        town.export(() -> {
          if (steps.incrementAndGet() == step) {
            assertThat(town.export()).isEqualTo(Outcome.PUBLISHED);
          }
          return Integer.MAX_VALUE;
        });

    assertThat(outcome).isEqualTo(Outcome.OVERTAKEN);
    assertThat(town.releases.all("signalements")).extracting(Release::id).containsExactly(FIRST);
    var file = town.releases.get(FIRST).file("csv").orElseThrow();
    assertThat(new String(town.bucket.objects.get(file.key()), UTF_8).lines()).hasSize(9);
  }

  private static byte[] file(Town town, String format) {
    var release = town.releases.latest("signalements").orElseThrow();
    return town.bucket.objects.get(release.file(format).orElseThrow().key());
  }
}
