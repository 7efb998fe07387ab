package fr.parvis.functions.sensors;

import static fr.parvis.functions.sensors.Samples.NOW;
import static fr.parvis.functions.sensors.Samples.WATER;
import static fr.parvis.functions.sensors.Samples.event;
import static fr.parvis.functions.sensors.Samples.eventOf;
import static fr.parvis.functions.sensors.Samples.pack;
import static fr.parvis.functions.sensors.Samples.series;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.json.Json;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever things, servers or the wiring send: no message comes again for what it says. */
class HostileMessagesTest {

  /** {@code -Dparvis.hostile-messages=10000} sends them all. */
  private static final int MESSAGES = Integer.getInteger("parvis.hostile-messages", 500);

  private static final int BATCH = 100;

  private final Random random = new Random(4);
  private final Town town =
      new Town()
          .with(series(WATER, 0, "compteur-eau-1/volume", "water-volume", "m3"))
          .with(series(WATER, 1, "ecole-jules-ferry/air-temperature", "air-temperature", "Cel"));

  @Test
  void mutatedPayloads_neverStopTheQueue() {
    var kinds = new String[] {"senml", "senml-cbor", "lorawan"};
    send(() -> {
      var recorded = event(kinds[random.nextInt(kinds.length)]).getRecords();
      return withMutatedPayload(recorded.get(random.nextInt(recorded.size())).getBody());
    });
    assertThat(town.quarantined).isNotEmpty();
    assertThat(town.appends).as("some are still readable").isPositive();
  }

  @Test
  void mutatedMessages_neverStopTheQueue() {
    var recorded = event("poison").getRecords();
    send(() ->
        new String(mutated(recorded.get(random.nextInt(4)).getBody().getBytes(UTF_8)), UTF_8));
  }

  @Test
  void numbersAtTheEndsOfTheirRange_neverStopTheQueue() {
    var numbers = new String[] {"1e308", "-1e308", "1e-320", "-0.0", "9007199254740993", "1e15"};
    send(() -> {
      var records =
          "[{\"n\":\"volume\",\"u\":\"m3\",\"bt\":%s,\"v\":%s}]"
              .formatted(any(numbers), any(numbers));
      return pack("senml", "compteur-eau-1", NOW, records.getBytes(UTF_8));
    });
  }

  private void send(Supplier<String> bodies) {
    IntStream.range(0, MESSAGES / BATCH)
        .forEach(_ -> {
          var batch = IntStream.range(0, BATCH).mapToObj(_ -> bodies.get());
          assertThat(town.failed(eventOf(batch.toArray(String[]::new)))).isEmpty();
        });
  }

  private String withMutatedPayload(String body) {
    var document = (ObjectNode) Json.parse(body);
    var payload = Base64.getDecoder().decode(document.get("payload").textValue());
    var hostile = Base64.getEncoder().encodeToString(mutated(payload));
    return document.put("payload", hostile).toString();
  }

  /** Bytes overwritten, cut, doubled. */
  private byte[] mutated(byte[] seed) {
    var bytes = seed.clone();
    for (var left = random.nextInt(1, 4); left > 0 && bytes.length > 1; left--) {
      var at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        default -> {
          var doubled = Arrays.copyOf(bytes, bytes.length + at);
          System.arraycopy(bytes, 0, doubled, bytes.length, at);
          bytes = doubled;
        }
      }
    }
    return bytes;
  }

  private String any(String[] texts) {
    return texts[random.nextInt(texts.length)];
  }
}
