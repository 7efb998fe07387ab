package fr.parvis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  static Stream<Reference> some() {
    var random = new Random(1); // the property holds for all; these are the same in every run
    return Stream.concat(
        Stream.of(Reference.ofBits(0), Reference.ofBits(-1)),
        Stream.generate(() -> Reference.random(random)).limit(100));
  }

  @ParameterizedTest
  @MethodSource("some")
  void parse_givesItBack_inBothForms(Reference reference) {
    assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
    assertThat(Reference.parse(reference.value())).isEqualTo(reference);
    assertThat(reference.toString()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
  }

  @ParameterizedTest
  @MethodSource("some")
  void parse_noticesEveryWrongCharacter(Reference reference) {
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < ALPHABET.length(); j++) {
        var wrong = ALPHABET.charAt(j);
        if (wrong != reference.value().charAt(i)) {
          var text = new StringBuilder(reference.value());
          text.setCharAt(i, wrong);
          assertThat(code(text.toString())).isEqualTo("mistyped");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("some")
  void parse_noticesEveryExchangeOfTwo(Reference reference) {
    for (int i = 0; i < 8; i++) {
      for (int j = i + 1; j < 8; j++) {
        var text = new StringBuilder(reference.value());
        text.setCharAt(i, reference.value().charAt(j));
        text.setCharAt(j, reference.value().charAt(i));
        if (!text.toString().equals(reference.value())) {
          assertThat(code(text.toString())).isEqualTo("mistyped");
        }
      }
    }
  }

  @Test
  void parse_readsWhatPeopleType() {
    var reference = Reference.ofBits(0b00001_00000_00001_00000_00001_00000_00001L);
    assertThat(reference.toString()).startsWith("1010-101");
    var check = reference.value().substring(7);
    assertThat(Reference.parse(" iOl0 – iol" + check.toLowerCase(Locale.ROOT) + "\t"))
        .isEqualTo(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "K7Q4",
        "K7Q4-M2ZX-0",
        "K7Q4-M2ZU",
        "K7Q4-M2Z!",
        "K7Q4/M2ZX",
        "é7Q4-M2ZX",
        "😀😀😀😀"
      })
  void parse_refuses_whatCannotBeOne(String text) {
    assertThat(code(text)).isEqualTo("not-a-reference");
  }

  @Test
  void ofBits_usesEveryBit_andOnlyThose() {
    for (int bit = 0; bit < 35; bit++) {
      assertThat(Reference.ofBits(1L << bit)).isNotEqualTo(Reference.ofBits(0));
    }
    assertThat(Reference.ofBits(1L << 35)).isEqualTo(Reference.ofBits(0));
  }

  @Test
  void constructor_takesTheStoredFormOnly() {
    var stored = Reference.ofBits(123_456_789).value();
    assertThatThrownBy(() -> new Reference(stored.substring(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reference("K7Q4-M2ZX"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String code(String text) {
    return catchThrowableOfType(Invalid.class, () -> Reference.parse(text))
        .violations()
        .getFirst()
        .code();
  }
}
