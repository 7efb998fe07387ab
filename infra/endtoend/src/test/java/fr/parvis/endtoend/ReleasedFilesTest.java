package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.opendata.Datasets;
import fr.parvis.tables.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What readers of others find in the files of a release are the rows of the store, one by one. */
class ReleasedFilesTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static final String DATASET = "capteurs";
  private static final int SERIES = 2_300;

  @TempDir Path folder;

  @Test
  void files_ofARelease_areTheRowsOfTheStore() throws Exception {
    var laptop = parvis.laptop();
    try (var store = new PublishedFiles(laptop.endpoint("dynamodb"), laptop.endpoint("s3"));
        var queue = new DoorQueue(parvis, "Datasets")) {
      var series = series();
      store.put(DATASET, series);
      var rows = store.rows(DATASET);
      queue.send("{\"export\": \"%s\"}".formatted(DATASET));
      var files = new ReleasedFiles(new Visitor(parvis.site()), Datasets.get(DATASET), folder);
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> files.hasRows(rows.size()));

      assertThat(rows).hasSizeGreaterThanOrEqualTo(SERIES);
      assertSame(files.csv(), rows);
      assertSame(files.parquet(), rows);
      assertSame(files.jsonLines(), rows);
      assertSame(files.geoJson(), rows);
      store.remove(DATASET, series.stream().map(one -> one.get("serie")).toList());
    }
  }

  /** Not all at once: thousands of rows are no message. */
  private static void assertSame(List<Row> found, List<Row> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i).cells()).isEqualTo(expected.get(i).cells());
    }
  }

  private static List<Map<String, String>> series() {
    var rows = new ArrayList<Map<String, String>>();
    for (int number = 0; number < SERIES; number++) {
      var row = new HashMap<String, String>();
      row.put("serie", "essai-%04d".formatted(number));
      row.put("capteur", "essai-" + number / 2);
      row.put("nom", "Capteur n° %d, \"quai\"".formatted(number));
      row.put("grandeur", "température");
      row.put("unite", "Cel");
      row.put("cadence_secondes", "900");
      row.put("agregation", "moyenne");
      row.put("code_insee", "37999");
      if (number % 5 != 0) {
        row.put("resolution", "0.1");
        row.put("description", "Sur deux\nlignes");
        row.put("lon", Double.toString(0.6 + number / 9973.0));
        row.put("lat", Double.toString(47.3 + number / 99991.0));
      }
      rows.add(row);
    }
    return rows;
  }
}
