package fr.parvis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MailTemplateTest {

  private static final MailLook LOOK = new MailLook("fr", "Valmerle", "#0b5a4f");

  private static final String FILE =
      """
      Subject: Votre signalement {reference}

      # Bonjour

      Une phrase
      sur deux lignes.

      > {words}

      - {all}

      ?day Au plus tard {day}.

      [Suivre]({link})

      ---

      Valmerle
      """;

  @Test
  void fill_makesTextAndHtml_fromOneFile() {
    var mail =
        fill(
            Map.of(
                "reference",
                "K7Q4-M2ZX",
                "words",
                "un\ndeux",
                "all",
                List.of("a", "b"),
                "link",
                "https://x/#s"));
    assertThat(mail.subject()).isEqualTo("Votre signalement K7Q4-M2ZX");
    assertThat(mail.text())
        .isEqualTo(
            """
            Bonjour

            Une phrase sur deux lignes.

            > un
            > deux

            - a
            - b

            Suivre
            https://x/#s

            --\s

            Valmerle
            """);
    assertThat(mail.html())
        .contains(
            "<h1",
            "Une phrase sur deux lignes.",
            "<li",
            "href=\"https://x/#s\"",
            "#0b5a4f",
            "lang=\"fr\"")
        .doesNotContain("Au plus tard");
  }

  @Test
  void fill_keepsAnOptionalBlock_whenItsGapIsFilled() {
    assertThat(
            fill(Map.of("reference", "r", "words", "w", "all", "a", "link", "l", "day", "jeudi"))
                .text())
        .contains("Au plus tard jeudi.");
  }

  @Test
  void fill_letsNobodyWriteMarkup_whenAValueLooksLikeIt() {
    var mail =
        fill(
            Map.of(
                "reference",
                "a\nBcc: x",
                "words",
                "<script>\n# Titre\n\n[a](b) {link} $1",
                "all",
                List.of(),
                "link",
                "l"));
    assertThat(mail.subject()).isEqualTo("Votre signalement a Bcc: x");
    assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script>", "href=\"b\"");
    assertThat(mail.text()).contains("> [a](b) {link} $1");
  }

  @Test
  void fill_isRefused_whenAGapStaysOpen() {
    assertThatThrownBy(() -> fill(Map.of())).hasMessageContaining("is not filled");
  }

  private static Mail fill(Map<String, Object> values) {
    return MailTemplate.parse(FILE).fill(values, LOOK);
  }
}
