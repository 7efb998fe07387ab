package fr.parvis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parvis.domain.Stale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

  @Test
  void requiredVersion_readsOurTags_alsoWeakened() {
    assertThat(ETags.requiredVersion(Optional.of(ETags.of(7)))).isEqualTo(7);
    assertThat(ETags.requiredVersion(Optional.of(" W/\"12\" "))).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "*"})
  void requiredVersion_asksForOne(String header) {
    var fault =
        catchThrowableOfType(RequestFault.class, () -> ETags.requiredVersion(Optional.of(header)));
    assertThat(fault.kind()).isEqualTo(RequestFault.Kind.VERSION_REQUIRED);
    assertThatThrownBy(() -> ETags.requiredVersion(Optional.empty()))
        .isInstanceOf(RequestFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "\"a\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999999999999\"", "\"\""})
  void requiredVersion_isStale_whenTheTagIsNoneOfOurs(String header) {
    assertThatThrownBy(() -> ETags.requiredVersion(Optional.of(header))).isInstanceOf(Stale.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\"|true",
        "W/\"a\"|true",
        "\"b\", W/\"a\"|true",
        "*|true",
        "\"b\"|false",
        "a|false",
        "''|false"
      })
  void matches_comparesWeakly(String header, boolean matches) {
    assertThat(ETags.matches(Optional.of(header), "\"a\"")).isEqualTo(matches);
  }

  @Test
  void ofContent_followsTheContent() {
    assertThat(ETags.ofContent("a")).isEqualTo(ETags.ofContent("a")).matches("\"[0-9a-f]{16}\"");
    assertThat(ETags.ofContent("a")).isNotEqualTo(ETags.ofContent("b"));
    assertThat(ETags.matches(Optional.empty(), ETags.ofContent("a"))).isFalse();
  }
}
