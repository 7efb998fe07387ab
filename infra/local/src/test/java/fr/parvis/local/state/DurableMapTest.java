package fr.parvis.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableMapTest {
  @TempDir Path folder;

  @Test
  void entriesAreThereAgain_whenTheProcessDiedWithoutClosing() {
    var map = open();
    map.put("a", "1");
    map.putAll(new LinkedHashMap<>(Map.of("b", "line\nfeed")));
    map.put("a", "2");
    map.remove("b");
    map.put("c", "3");

    assertThat(open().entries()).containsExactlyEntriesOf(ordered("a", "2", "c", "3"));
  }

  @Test
  void aTornLastLineIsDropped() throws Exception {
    open().put("a", "1");
    Files.writeString(folder.resolve("m.jsonl"), "[\"b\",\"to", StandardOpenOption.APPEND);

    var map = open();
    map.put("c", "3");

    assertThat(open().entries()).containsExactlyEntriesOf(ordered("a", "1", "c", "3"));
  }

  @Test
  void theFileStaysSmall_whenTheSameKeyChangesOften() throws Exception {
    var map = open();
    for (var n = 0; n < 5000; n++) {
      map.put("position", Integer.toString(n));
    }

    assertThat(Files.size(folder.resolve("m.jsonl"))).isLessThan(30_000);
    assertThat(open().find("position")).contains("4999");
  }

  private DurableMap open() {
    return DurableMap.in(Optional.of(folder), "m");
  }

  private static Map<String, String> ordered(String k1, String v1, String k2, String v2) {
    var map = new LinkedHashMap<String, String>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }
}
