package fr.parvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretHashTest {

  /** The example of FIPS 180-4 for SHA-256. */
  private static final SecretHash ABC =
      new SecretHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  @Test
  void matches_theSecretItIsOf() {
    assertThat(SecretHash.of("abc")).isEqualTo(ABC);
    assertThat(ABC.matches("abc")).isTrue();
  }

  @Test
  void matches_nothingElse() {
    assertThat(ABC.matches("abd")).isFalse();
    assertThat(ABC.matches("")).isFalse();
    assertThat(ABC.matches(ABC.hex())).as("the hash itself opens nothing").isFalse();
  }
}
