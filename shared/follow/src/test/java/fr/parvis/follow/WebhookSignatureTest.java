package fr.parvis.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

  /** Computed apart: {@code printf '1764151200.{"a":1}' | openssl dgst -sha256 -hmac secret}. */
  @Test
  void signature_isThatOfOpenssl() {
    assertThat(
            WebhookSignature.of("secret", Instant.parse("2025-11-26T10:00:00.999Z"), "{\"a\":1}"))
        .isEqualTo(
            "t=1764151200,v1=a0b6a09a85e920f6bbabed6cae9732b99e9c59984d5080d95bf48a7bc32fbb1e");
  }
}
