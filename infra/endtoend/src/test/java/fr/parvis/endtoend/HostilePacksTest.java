package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import fr.parvis.senml.SenmlWriter;
import fr.parvis.senml.SenmlWriter.Reading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A broken device among the others: whatever it sends, the queue goes on. */
class HostilePacksTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  /** {@code -Dparvis.hostile-packs=10000} sends them all. */
  private static final int PACKS = Integer.getInteger("parvis.hostile-packs", 500);

  private final Random random = new Random(8428);
  private final SensorStaff staff = new SensorStaff(parvis);
  private final String thing = "essai-" + UUID.randomUUID().toString().substring(0, 8);
  private final long now = InstantSource.system().instant().getEpochSecond();

  @Test
  void mutatedPacks_neverStopTheQueue() {
    staff.register(thing, "volume water-volume m3", "after water-volume m3");
    try (var queue = new DoorQueue(parvis, "Sensors");
        var stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"));
        var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect()) {
      var givenUp = queue.deadLetters();
      sendMutated(device);
      device.publish("dt/parvis/" + thing + "/senml", new SenmlWriter("").json(after()));
      await().atMost(Duration.ofMinutes(3)).until(queue::isEmpty);
      assertThat(stored.values(thing + "/after")).containsExactly(entry(now, 7.0));
      assertThat(staff.quarantined(thing, "unreadable")).isNotEmpty();
      assertThat(queue.deadLetters()).isEqualTo(givenUp);
    }
  }

  private void sendMutated(MqttDevice device) {
    var json = new SenmlWriter("").json(volumes());
    var cbor = new SenmlWriter("").cbor(volumes());
    var answers = new ArrayList<CompletableFuture<Mqtt5PublishResult>>();
    for (var pack = 0; pack < PACKS; pack++) {
      var isJson = random.nextBoolean();
      var topic = "dt/parvis/" + thing + (isJson ? "/senml" : "/senml-cbor");
      answers.add(device.publishLater(topic, mutated(isJson ? json : cbor)));
    }
    answers.forEach(CompletableFuture::join);
  }

  /** A few bytes changed, and often an end cut off. */
  private byte[] mutated(byte[] seed) {
    var bytes =
        Arrays.copyOf(seed, random.nextBoolean() ? seed.length : random.nextInt(seed.length));
    for (var left = random.nextInt(1, 4); left > 0 && bytes.length > 0; left--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private List<Reading> volumes() {
    return List.of(
        new Reading("volume", "m3", 12.5, now - 900), new Reading("volume", "m3", 12.75, now));
  }

  private List<Reading> after() {
    return List.of(new Reading("after", "m3", 7, now));
  }
}
