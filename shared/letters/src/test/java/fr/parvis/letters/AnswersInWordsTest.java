package fr.parvis.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Language;
import fr.parvis.json.Json;
import fr.parvis.letters.Letter.Fact;
import fr.parvis.letters.Letter.Facts;
import fr.parvis.letters.Letter.Heading;
import fr.parvis.messages.Dates;
import fr.parvis.messages.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersInWordsTest {

  private static final String UI =
      """
      {"pages": [
        {"id": "a", "title": {"fr": "Le lieu", "en": "The place"}, "fields": [
          {"at": "/address", "as": "address", "label": {"fr": "Adresse", "en": "Address"}},
          {"at": "/surface", "as": "number", "unit": {"fr": "m²"}, "label": {"fr": "Surface"}},
          {"at": "/kind", "as": "choice", "label": {"fr": "Type"},
           "options": [{"value": "pot", "label": {"fr": "Un pot"}}]},
          {"at": "/days", "as": "choices", "label": {"fr": "Jours"},
           "options": [{"value": "mo", "label": {"fr": "Lundi"}}, {"value": "tu", "label": {"fr": "Mardi"}}]},
          {"as": "note", "text": {"fr": "…"}, "label": {"fr": "Note"}},
          {"at": "/empty", "as": "text", "label": {"fr": "Vide"}}]},
        {"id": "b", "title": {"fr": "Rien"}, "fields": [
          {"at": "/none", "as": "text", "label": {"fr": "Rien"}}]},
        {"id": "c", "title": {"fr": "Le reste"}, "fields": [
          {"at": "/from", "as": "date", "label": {"fr": "À partir du"}},
          {"at": "/insured", "as": "yes-no", "label": {"fr": "Assuré"}},
          {"at": "/plan", "as": "file", "label": {"fr": "Plan"}},
          {"at": "/children", "as": "group", "label": {"fr": "Enfants"}, "fields": [
            {"at": "/name", "as": "text", "label": {"fr": "Prénom"}}]},
          {"at": "/true", "as": "honour", "label": {"fr": "Exact"}}]}]}
      """;

  private static final String ANSWERS =
      """
      {"address": {"label": "12 rue des Tilleuls, Valmerle", "insee": "37999"}, "surface": 1.50,
       "kind": "pot", "days": ["mo", "tu"], "empty": " ", "from": "2026-12-01", "insured": false,
       "plan": ["p1", "p2"], "children": [{"name": "Ana"}, {"name": "Leo"}], "true": true}
      """;

  private static AnswersInWords in(Language language) {
    return new AnswersInWords(
        Json.parse(UI),
        Map.of("p1", "plan.pdf"),
        Messages.of(language),
        new Dates(ZoneId.of("Europe/Paris")));
  }

  @Test
  void blocks_tellEachAnswer_underItsPageAndLabel() {
    assertThat(in(Language.FR).blocks(Json.parse(ANSWERS)))
        .containsExactly(
            new Heading("Le lieu"),
            new Facts(
                List.of(
                    new Fact("Adresse", "12 rue des Tilleuls, Valmerle"),
                    new Fact("Surface", "1,5 m²"),
                    new Fact("Type", "Un pot"),
                    new Fact("Jours", "Lundi, Mardi"))),
            new Heading("Le reste"),
            new Facts(
                List.of(
                    new Fact("À partir du", "mardi 1er décembre 2026"),
                    new Fact("Assuré", "Non"),
                    new Fact("Plan", "plan.pdf, p2"),
                    new Fact("Enfants", "Prénom\u00a0: Ana\nPrénom\u00a0: Leo"),
                    new Fact("Exact", "Oui, déclaré sur l'honneur"))));
  }

  @Test
  void blocks_fallBackToFrench_whereTheTownWroteNoOtherWords() {
    assertThat(in(Language.EN).blocks(Json.parse(ANSWERS)).getFirst())
        .isEqualTo(new Heading("The place"));
    assertThat(in(Language.EN).blocks(Json.parse(ANSWERS)).get(2))
        .isEqualTo(new Heading("Le reste"));
  }

  @Test
  void answer_isOneFieldsWords() {
    assertThat(in(Language.FR).answer("/kind", Json.parse(ANSWERS))).isEqualTo("Un pot");
    assertThat(in(Language.FR).answer("/address/label", Json.parse(ANSWERS)))
        .isEqualTo("12 rue des Tilleuls, Valmerle");
    assertThat(in(Language.FR).answer("/address/city", Json.parse(ANSWERS))).isEmpty();
    assertThat(in(Language.FR).answer("/none", Json.parse(ANSWERS))).isEmpty();
    assertThat(in(Language.FR).answer("/unknown", Json.parse(ANSWERS))).isEmpty();
  }
}
