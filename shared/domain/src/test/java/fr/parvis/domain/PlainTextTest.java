package fr.parvis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {

  @Test
  void clean_dropsWhatXmlCannotCarry_andKeepsTheRest() {
    assertThat(PlainText.clean(" a\u0000\u0008\ufffe\ud800b\tc\r\nd\re\u0301 \ud83d\udd73\u2028 "))
        .isEqualTo("ab\tc\nd\n\u00e9 \ud83d\udd73");
  }

  @ParameterizedTest
  @CsvSource({
    "06 12 34 56 78, […]",
    "0612345678, […]",
    "06.12.34.56.78., […].",
    "+33 6 12 34 56 78, […]",
    "0033612345678, […]",
    "nadege.b+x@mairie.example.fr !, […] !",
    "Le numéro 12 et le 0247, Le numéro 12 et le 0247",
    "lat 47.0612345678, lat 47.0612345678",
    "201234567890, 201234567890",
    "a@b, a@b"
  })
  void masked_hidesAddressesAndPhones(String typed, String shown) {
    assertThat(PlainText.masked(typed)).isEqualTo(shown);
  }

  @Test
  void masked_takesNoLongTime_onTextsMadeToDoSo() {
    assertThat(PlainText.masked("a.".repeat(2000) + "@" + "a-".repeat(2000))).isNotEmpty();
    assertThat(PlainText.masked("0".repeat(4000))).hasSize(4000);
  }
}
