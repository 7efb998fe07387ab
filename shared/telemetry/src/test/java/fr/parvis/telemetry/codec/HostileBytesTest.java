package fr.parvis.telemetry.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever bytes are read, the answer is readings or {@link MalformedBytes}: nothing else. */
class HostileBytesTest {

  private static final long BASE = RandomRuns.BASE;

  @Test
  void bundle_isReadOrRefused_whenItsBytesAreDamaged() {
    damage(
        random -> BundleCodec.encode(new RandomRuns(random).bundle(), BASE),
        bytes -> assertThat(BundleCodec.decode(bytes, BASE).size()).isNotNegative());
  }

  @Test
  void block_isReadOrRefused_whenItsBytesAreDamaged() {
    damage(
        random -> BlockCodec.encode(new RandomRuns(random).run(), BASE),
        bytes -> assertThat(BlockCodec.decode(bytes, BASE).size()).isNotNegative());
  }

  @Test
  void anyBytes_areReadOrRefused() {
    damage(
        random -> {
          var bytes = new byte[random.nextInt(1, 200)];
          random.nextBytes(bytes);
          bytes[0] = 1;
          return bytes;
        },
        bytes -> BundleCodec.decode(bytes, BASE));
  }

  @Test
  void fewBytes_cannotAskForMuchMemory() {
    var bomb = new ByteSink();
    bomb.put(BlockCodec.FORMAT);
    bomb.unsigned(Integer.MAX_VALUE);
    assertThatThrownBy(() -> BlockCodec.decode(bomb.toBytes(), BASE))
        .isInstanceOf(MalformedBytes.class);
  }

  @Test
  void cutBytes_areRefused() {
    var bytes = BundleCodec.encode(new RandomRuns(new Random(3)).bundle(), BASE);
    for (var length = 0; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> BundleCodec.decode(cut, BASE)).isInstanceOf(MalformedBytes.class);
    }
  }

  private static void damage(Function<Random, byte[]> make, Consumer<byte[]> read) {
    for (var seed = 0; seed < 5_000; seed++) {
      var random = new Random(seed);
      var bytes = make.apply(random);
      for (var hits = random.nextInt(1, 4); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThatCode(
              () -> {
                try {
                  read.accept(bytes);
                } catch (MalformedBytes refused) {
                  assertThat(refused).hasMessageNotContaining("null");
                }
              })
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }
}
