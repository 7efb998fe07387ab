package fr.parvis.telemetry.dynamo;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.BlockPeriod;
import fr.parvis.telemetry.Zone;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No loss and no double, whatever happens: see {@link Schedule}. */
class SchedulesTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  private static final List<BlockPeriod> PERIODS = List.of(BlockPeriod.values());

  /** {@code -Dparvis.schedules=1000} runs them all: docs/decisions/0060. */
  private static final int IN_MEMORY = Integer.getInteger("parvis.schedules", 50);

  private static final int ON_DYNAMO = Math.max(1, IN_MEMORY / 100);

  @Test
  void everyReadingIsThereOnce_inMemory() {
    LongStream.range(0, IN_MEMORY)
        .forEach(seed ->
            run(seed, () -> new Schedule(seed, new InMemoryDynamo(), "", zone(seed)).run()));
  }

  @Test
  void everyReadingIsThereOnce_onDynamo() {
    var table = TABLES.create("TelemetryTable");
    LongStream.range(0, ON_DYNAMO)
        .forEach(
            seed -> run(seed, () -> new Schedule(seed, TABLES.client(), table, zone(seed)).run()));
  }

  private static void run(long seed, Runnable schedule) {
    try {
      schedule.run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("schedule " + seed, e);
    }
  }

  private static Zone zone(long seed) {
    return new Zone("37999", PERIODS.get((int) seed % PERIODS.size()), 60, (int) seed + 1);
  }
}
