package fr.parvis.bench.telemetry;

import fr.parvis.bench.Prices;
import fr.parvis.dynamodblocal.DynamoServer;
import java.nio.file.Path;
import java.util.Optional;

/** {@code ./parvis bench telemetry [FOLDER]}. */
public final class Telemetry {

  private Telemetry() {}

  /**
   * Measures all parts.
   *
   * @param data a folder of real series, to measure them too
   */
  public static void run(Path root, Optional<Path> data) throws Exception {
    CodecBesideQuestDb.run();
    var processorSecondsOfReading = Door.run(root);
    try (var server = DynamoServer.inMemory(0)) {
      if (data.isPresent()) {
        new RealSeries(server, root, data.get()).run();
      }
      new ReadUnits(server, root).run();
      var used = new WriteUnits(server, root).run();
      var euros = new Euros(new Prices(), processorSecondsOfReading);
      euros.print("20", used.village(), 1);
      euros.print("2000", used.gateways(), 1);
      euros.print("2000-aligned", used.shared(), 1);
      euros.print("200000", used.gateways(), 100);
    }
  }
}
