package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.local.meter.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * All that AWS would bill of the other tests, after which it comes, is counted and written down.
 */
@Order(Integer.MAX_VALUE - 1)
class MeteredTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  @Test
  void meter_countsEveryUnit() throws IOException {
    var metered = parvis.laptop().metered();
    Files.writeString(Path.of("target/metered.json"), metered.json());

    RunningParvis.assumeWholeSuite();
    assertThat(Unit.values())
        .allSatisfy(unit -> assertThat(metered.total(unit)).as(unit.word()).isPositive());
  }
}
