package fr.parvis.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.mail.MailLook;
import fr.parvis.mail.MailTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fills every mail with sample words, so that people can look at them: target/mail-previews. */
final class MailPreviewsTest {

  private static final MailTemplates TEMPLATES = new MailTemplates(NotificationsHandler.class);

  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("town", "Valmerle"),
          Map.entry("phone", "02 47 00 00 00"),
          Map.entry("hours", "du lundi au vendredi, 9 h – 17 h"),
          Map.entry("counter", "À l'accueil de la mairie, 1 place du Parvis."),
          Map.entry("reference", "K7Q4-M2ZX"),
          Map.entry("service", "Éclairage public"),
          Map.entry("category", "Lampadaire éteint"),
          Map.entry("place", "12 rue des Tilleuls"),
          Map.entry("description", "Le lampadaire ne s'allume plus.\nIl fait très noir."),
          Map.entry("by", "jeudi 26 novembre"),
          Map.entry("expected", "mardi 24 novembre"),
          Map.entry("text", "L'ampoule sera changée mardi."),
          Map.entry("link", "https://valmerle.example/suivi/K7Q4-M2ZX#secret"),
          Map.entry("count", "2"),
          Map.entry("more", "oui"),
          Map.entry("procedure", "Permis de végétaliser"),
          Map.entry("code", "042042"),
          Map.entry("dataset", "Signalements des habitants"),
          Map.entry(
              "faults", List.of("Ligne 12, colonne nombre : Cette case ne peut pas être vide.")),
          Map.entry("submitted", "jeudi 19 novembre"),
          Map.entry(
              "silence",
              "Sans réponse de la ville le mardi 19 janvier 2027, votre demande est acceptée."),
          Map.entry("answerBy", "samedi 19 décembre 2026"),
          Map.entry("byService", true),
          Map.entry("reasons", "Le trottoir est trop étroit."),
          Map.entry(
              "appeal",
              "Vous pouvez saisir le tribunal administratif d'Orléans dans les deux mois."),
          Map.entry("expires", "mardi 19 janvier 2027"),
          Map.entry(
              "reports",
              List.of(
                  "K7Q4-M2ZX, Lampadaire éteint (jeudi 12 novembre)",
                  "0000-0011, Autre chose (vendredi 13 novembre)")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "received",
        "planned",
        "done",
        "declined",
        "late",
        "request-code",
        "request-received",
        "request-asked",
        "request-asked-reminder",
        "request-unanswered",
        "request-message",
        "request-accepted",
        "request-refused",
        "request-closed",
        "request-reminder",
        "request-silence",
        "opinion-asked",
        "dataset-held",
        "dataset-late"
      })
  void everyMail_isFilled_inBothLanguages(String name) throws IOException {
    for (var language : List.of("fr", "en")) {
      var template = TEMPLATES.read(name, language);
      var mail = template.fill(VALUES, new MailLook(language, "Valmerle", "#0b5a4f"));
      assertThat(mail.text()).doesNotContain("{", "}", "\n?", "Subject:").contains("Valmerle");
      assertThat(mail.text().contains("https://valmerle.example/"))
          .as("a code goes to an address that nobody proved, without the link of the request")
          .isEqualTo(!name.equals("request-code"));
      assertThat(mail.html()).doesNotContain("{", "}").contains("<h1", "lang=\"" + language + "\"");
      assertThat(template.gaps()).isEqualTo(TEMPLATES.read(name, "fr").gaps());
      keep(name + "." + language + ".txt", mail.subject() + "\n\n" + mail.text());
      keep(name + "." + language + ".html", mail.html());
    }
  }

  @Test
  void aReference_isCalledAsOnThePages() {
    assertThat(text("received", "fr")).contains("Votre référence : K7Q4-M2ZX");
    assertThat(text("received", "en")).contains("Your reference: K7Q4-M2ZX");
  }

  private static String text(String name, String language) {
    return TEMPLATES
        .read(name, language)
        .fill(VALUES, new MailLook(language, "Valmerle", "#0b5a4f"))
        .text();
  }

  private static void keep(String file, String content) throws IOException {
    var previews = Files.createDirectories(Path.of("target/mail-previews"));
    Files.writeString(previews.resolve(file), content);
  }
}
