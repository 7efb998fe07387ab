package fr.parvis.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static String filled(String text) {
    var values = Map.of("reference", "K7Q4-M2ZX", "answers./rue", "a $1 \\ {{name}}");
    return Template.fill(text, name -> Optional.ofNullable(values.get(name)));
  }

  @Test
  void fill_putsValuesInTheirPlaces_asTheyAre() {
    assertThat(filled("N° {{reference}}, {{ answers./rue }}."))
        .isEqualTo("N° K7Q4-M2ZX, a $1 \\ {{name}}.");
  }

  @Test
  void fill_leavesAPlaceEmpty_whenThereIsNoValue() {
    assertThat(filled("[{{reasons}}] { {{ }}")).isEqualTo("[] { {{ }}");
  }
}
