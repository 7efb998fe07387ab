package fr.parvis.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Language;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

  @ParameterizedTest
  @EnumSource
  void everyLanguage_hasTheSameKeysAndArguments(Language language) {
    var french = Messages.of(Language.FR);
    var other = Messages.of(language);
    assertThat(other.keys()).isEqualTo(french.keys()).isNotEmpty();
    for (var key : french.keys()) {
      assertThat(Messages.arguments(other.raw(key)))
          .as("arguments of %s in %s", key, language)
          .isEqualTo(Messages.arguments(french.raw(key)));
      assertThat(other.raw(key)).as("%s in %s", key, language).isNotBlank();
    }
  }

  @Test
  void text_isUtf8() {
    assertThat(Messages.of(Language.FR).text("status.received")).isEqualTo("Reçu");
  }

  @Test
  void text_throws_whenKeyOrArgumentsAreWrong() {
    var messages = Messages.of(Language.FR);
    assertThatThrownBy(() -> messages.text("no.such.key")).hasMessageContaining("no.such.key");
    assertThatThrownBy(() -> messages.text("status.received", Map.of("name", "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fill_takesArgumentsAsTheyAre() {
    assertThat(Messages.fill("L'avis {a} de {b}", Map.of("a", "$1 \\ {b}", "b", "x")))
        .isEqualTo("L'avis $1 \\ {b} de x");
    assertThat(Messages.arguments("L'avis {a} de {b}, {a}")).isEqualTo(Set.of("a", "b"));
  }
}
