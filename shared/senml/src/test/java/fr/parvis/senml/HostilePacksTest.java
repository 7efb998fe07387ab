package fr.parvis.senml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever bytes a device sends, reading them gives a pack or a told rejection. */
class HostilePacksTest {

  private static final Instant NOW = Instant.parse("2026-11-19T10:12:00Z");

  /** {@code -Dparvis.hostile-packs=10000} reads them all. */
  private static final int PACKS = Integer.getInteger("parvis.hostile-packs", 500);

  private static final long SEED = 8428;

  private static final byte[] JSON =
      """
      [{"bver":10,"bn":"urn:dev:ow:10e2073a01080063:","bt":1.320067464e+09,"bu":"%RH","bv":20,"bs":1,"v":20},
       {"u":"lon","v":24.30621},{"n":"label","vs":"Hall \\u00e9"},{"n":"open","vb":true},
       {"n":"raw","vd":"aGkgCg"},{"n":"sum","u":"W","s":12.5,"ut":900,"t":-5,"future":{"a":[1,null]}}]
      """
          .getBytes(StandardCharsets.UTF_8);

  private final SenmlReader reader = new SenmlReader();
  private final Random random = new Random(SEED);

  @Test
  void json_neverThrowsAnythingElse() {
    assertThat(outcomes(JSON, bytes -> read(() -> reader.json(bytes, NOW))))
        .isBetween(1, PACKS - 1);
  }

  @Test
  void cbor_neverThrowsAnythingElse() {
    var cbor = new SenmlWriter("urn:dev:ow:10e2073a01080063:").cbor(readings());
    assertThat(outcomes(cbor, bytes -> read(() -> reader.cbor(bytes, NOW))))
        .isBetween(1, PACKS - 1);
  }

  /**
   * How many of the mutated packs could still be read: neither none nor all, or nothing is tested.
   */
  private int outcomes(byte[] seed, Outcome outcome) {
    return (int) IntStream.range(0, PACKS).filter(pack -> outcome.isRead(mutated(seed))).count();
  }

  private static boolean read(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (SenmlRejected rejected) {
      assertThat(rejected.code()).isNotBlank();
      assertThat(rejected).hasMessageContaining(".");
      return false;
    }
  }

  private byte[] mutated(byte[] seed) {
    var bytes = seed.clone();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      bytes = mutations().get(random.nextInt(mutations().size())).apply(bytes);
    }
    return bytes;
  }

  private List<UnaryOperator<byte[]>> mutations() {
    return List.of(
        this::flipBit, this::setByte, this::cut, this::insert, this::repeatPart, this::dropPart);
  }

  private byte[] flipBit(byte[] bytes) {
    return change(bytes, copy -> copy[place(copy)] ^= (byte) (1 << random.nextInt(8)));
  }

  private byte[] setByte(byte[] bytes) {
    // Values that mean much: ends of ranges, brackets, breaks, huge lengths.
    byte[] loaded = {
      0, -1, 0x7f, 0x1b, (byte) 0x9f, (byte) 0xbf, (byte) 0xfb, '[', '{', '"', ',', 'e'
    };
    return change(bytes, copy -> copy[place(copy)] = loaded[random.nextInt(loaded.length)]);
  }

  private byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private byte[] insert(byte[] bytes) {
    var noise = new byte[1 + random.nextInt(16)];
    random.nextBytes(noise);
    int at = random.nextInt(bytes.length + 1);
    return join(Arrays.copyOf(bytes, at), noise, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private byte[] repeatPart(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(bytes.length - from + 1);
    var part = Arrays.copyOfRange(bytes, from, to);
    return join(Arrays.copyOf(bytes, to), part, Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private byte[] dropPart(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(bytes.length - from + 1);
    return join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private int place(byte[] bytes) {
    return random.nextInt(bytes.length);
  }

  private static byte[] change(byte[] bytes, Consumer<byte[]> change) {
    var copy = bytes.clone();
    if (copy.length > 0) {
      change.accept(copy);
    }
    return copy;
  }

  private static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    var joined = new byte[length];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  private static List<SenmlWriter.Reading> readings() {
    var readings = new ArrayList<SenmlWriter.Reading>();
    for (int i = 0; i < 8; i++) {
      readings.add(new SenmlWriter.Reading("m" + i, "m3", 1_000.1 * i, 1_700_000_000 + 900.5 * i));
    }
    return readings;
  }

  /** Reads mutated bytes; false for a told rejection. */
  private interface Outcome {
    boolean isRead(byte[] bytes);
  }
}
