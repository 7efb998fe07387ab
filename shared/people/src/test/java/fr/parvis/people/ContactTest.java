package fr.parvis.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n@example.fr",
        "prenom.nom+ville@sous.domaine.example",
        "o'neil@example.org",
        "a@b.c"
      })
  void isMail_takesAddresses(String text) {
    assertThat(Contact.isMail(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n",
        "n@",
        "@example.fr",
        "n@example",
        "n@@example.fr",
        "n@.fr",
        "n@example.",
        "n@a..fr",
        "a b@example.fr",
        "n@example.fr\nBcc: x@example.org",
        "Nadia <n@example.fr>",
        "a,b@c.fr",
        "n@example.fr\u00a0",
        "n@exam\u200bple.fr",
        "n\u202f@example.fr",
        "é@example.fr",
        "n\u0430dia@example.fr"
      })
  void isMail_refusesTheRest(String text) {
    assertThat(Contact.isMail(text)).isFalse();
  }

  @Test
  void isMail_isQuick_whenHostile() {
    assertThat(Contact.isMail("a@" + "b.".repeat(1_000_000))).isFalse();
    assertThat(Contact.isMail("a@" + "b.".repeat(120))).isFalse();
  }

  @Test
  void masked_keepsFirstLetterAndDomain() {
    assertThat(new Contact("nadia@example.fr").masked()).isEqualTo("n•••@example.fr");
    assertThat(new Contact("nadia@example.fr").toString()).doesNotContain("nadia");
  }
}
