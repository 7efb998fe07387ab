package fr.parvis.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FollowSecretsTest {

  /** {@code ./parvis rekey} computes the same in Python: its test holds the same texts. */
  @Test
  void secret_isAsRekeyComputesIt() {
    assertThat(secret(FollowSecrets.Of.REPORT)).isEqualTo("u-W3W6BSlKl-YPCRENOhWw");
    assertThat(secret(FollowSecrets.Of.REQUEST)).isEqualTo("0xrawK5oeuJAyvegfy8kMA");
    assertThat(FollowSecrets.hash("u-W3W6BSlKl-YPCRENOhWw"))
        .isEqualTo("dMPwz2suwCx4Iu-B9EdPGnAboV8SEMoLDv3Vawxthec");
  }

  private static String secret(FollowSecrets.Of of) {
    var key = "a key that is known to this test alone";
    return new FollowSecrets(key, "https://valmerle.example", of).secret("K7Q4M2ZX");
  }
}
