package fr.parvis.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The examples of FIPS 180-4. */
  @Test
  void hex_isThatOfTheStandard() {
    assertThat(Sha256.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Sha256.of().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void parts_areAsOne() {
    var whole = Sha256.of("été");
    var parts = Sha256.of("é".getBytes(UTF_8), "té".getBytes(UTF_8));
    assertThat(parts.bytes()).isEqualTo(whole.bytes());
    assertThat(HexFormat.of().formatHex(parts.first(2))).isEqualTo(whole.hex().substring(0, 4));
  }
}
