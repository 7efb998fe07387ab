package fr.parvis.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.simulator.device.CannotSimulate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideFileTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path folder;

  @Test
  void hourThatClocksLeaveOut_isTheOneAfter() throws IOException {
    assertThat(
            times(
                "2022-03-27T01:00",
                "2022-03-27T02:00",
                "2022-03-27T03:00",
                "2022-03-27T03:00",
                "2022-03-27T04:00"))
        .containsExactly(
            "2022-03-27T00:00:00Z",
            "2022-03-27T01:00:00Z",
            "2022-03-27T01:00:00Z",
            "2022-03-27T01:00:00Z",
            "2022-03-27T02:00:00Z");
  }

  @Test
  void hourThatClocksShowTwice_isSummersThenWinters() throws IOException {
    assertThat(
            times(
                "2022-10-30T02:00",
                "2022-10-30T02:30",
                "2022-10-30T02:00",
                "2022-10-30T02:30",
                "2022-10-30T03:00"))
        .containsExactly(
            "2022-10-30T00:00:00Z",
            "2022-10-30T00:30:00Z",
            "2022-10-30T01:00:00Z",
            "2022-10-30T01:30:00Z",
            "2022-10-30T02:00:00Z");
    assertThat(times("2022-10-30T02:00", "2022-10-30T03:00"))
        .containsExactly("2022-10-30T00:00:00Z", "2022-10-30T02:00:00Z");
  }

  @Test
  void timesWithAnOffset_areWhatTheySay() throws IOException {
    assertThat(times("2022-10-30T02:00+01:00", "2022-10-30T02:00Z", "2022-10-30 02:00:00+02:00"))
        .containsExactly("2022-10-30T01:00:00Z", "2022-10-30T02:00:00Z", "2022-10-30T00:00:00Z");
  }

  @Test
  void next_leavesOutWhatIsMissing() throws IOException {
    var rows = rows("time,a,\"b, \"\"c\"\"\"\n2022-01-01T00:00,,2.5\n", "");
    assertThat(rows)
        .containsExactly(new Row(Instant.parse("2021-12-31T23:00:00Z"), Map.of("b, \"c\"", 2.5)));
  }

  @Test
  void open_unpacksAndFindsTheColumnOfTimes() throws IOException {
    var file = folder.resolve("counts.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("a,when\n1,2022-01-01T00:00Z\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    try (var rows = WideFile.open(file, "when", PARIS)) {
      assertThat(rows.columns()).containsExactly("a");
      assertThat(rows.next().orElseThrow().values()).isEqualTo(Map.of("a", 1.0));
      assertThat(rows.next()).isEmpty();
    }
  }

  @Test
  void next_tellsTheLine_whenItCannotBeRead() {
    assertThatThrownBy(() -> rows("time,a\n2022-01-01T00:00,1\nyesterday,1\n", ""))
        .isInstanceOf(CannotSimulate.class)
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> rows("time,a\n2022-01-01T00:00,1,2\n", ""))
        .hasMessageContaining("3 cells under 2 columns");
    assertThatThrownBy(() -> rows("time,a\n2022-01-01T00:00,one\n", ""))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> rows("time,a\n", "when")).hasMessageContaining("no column when");
  }

  @Test
  void names_areDistinct() {
    assertThat(Replay.names(List.of("Pont A", "Pont À", "Pont-a")))
        .isEqualTo(Map.of("Pont A", "pont-a", "Pont À", "pont-a-2", "Pont-a", "pont-a-3"));
  }

  private List<String> times(String... times) throws IOException {
    var text = "time,a\n" + String.join(",1\n", times) + ",1\n";
    return rows(text, "").stream().map(row -> row.at().toString()).toList();
  }

  private List<Row> rows(String text, String timeColumn) throws IOException {
    var file = folder.resolve("file.csv");
    Files.writeString(file, text);
    var found = new ArrayList<Row>();
    try (var rows = WideFile.open(file, timeColumn, PARIS)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add(row.get());
      }
    }
    return found;
  }
}
