package fr.parvis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

  private static final String POSITION = "2026-11-19T09:12:00.000Z#K7Q4M2ZX é";
  private static final String LETTERS = "AZaz09-_=+/ \u0000é";
  private static final String CURSOR = Cursors.seal("todo/voirie", POSITION);

  @Test
  void open_givesThePosition_ofTheSameList() {
    assertThat(Cursors.open("todo/voirie", CURSOR)).isEqualTo(POSITION);
    assertThat(CURSOR).matches("[A-Za-z0-9_-]+").doesNotContain("2026");
  }

  @Test
  void open_refuses_whenTakenToAnotherList() {
    assertRefused("todo/eau", CURSOR);
    assertRefused("todo/voiri", "e" + CURSOR);
  }

  @Test
  void open_refuses_everyChangeOfOneCharacter() {
    for (int i = 0; i < CURSOR.length(); i++) {
      for (int j = 0; j < LETTERS.length(); j++) {
        var c = LETTERS.charAt(j);
        if (CURSOR.charAt(i) != c) {
          var text = new StringBuilder(CURSOR);
          text.setCharAt(i, c);
          assertRefused("todo/voirie", text.toString());
        }
      }
    }
  }

  @Test
  void open_refuses_everyCut() {
    for (int length = 0; length < CURSOR.length(); length++) {
      assertRefused("todo/voirie", CURSOR.substring(0, length));
    }
    assertRefused("todo/voirie", CURSOR + "A");
    assertRefused("todo/voirie", CURSOR + "=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "{}", "AAAAAAAAAAAA", "AAAAAAAAAAAAAAAA", "é", "%00"})
  void open_refuses_nonsense(String text) {
    assertRefused("todo/voirie", text);
  }

  private static void assertRefused(String list, String cursor) {
    assertThatThrownBy(() -> Cursors.open(list, cursor)).isInstanceOf(Invalid.class);
  }
}
