package fr.parvis.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Language;
import fr.parvis.letters.Letter.Fact;
import fr.parvis.letters.Letter.Facts;
import fr.parvis.letters.Letter.Heading;
import fr.parvis.letters.Letter.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterPdfTest {

  private static final String OWN_WORDS =
      "Œuf, naïveté, « guillemets », 1 500 € – l’été. \ud83c\udf31 & <b>";

  @BeforeAll
  static void startVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void letter_keepsPdfUa_asVeraPdfReadsIt() throws Exception {
    assertThat(brokenRules(LetterPdf.write(letter(3)))).isEmpty();
    assertThat(brokenRules(LetterPdf.write(letter(80)))).isEmpty();
  }

  @Test
  void letter_saysWhatItWasGiven_overAllItsPages() throws IOException {
    try (var reader = new PdfReader(LetterPdf.write(letter(80)))) {
      assertThat(reader.getNumberOfPages()).isGreaterThan(2);
      assertThat(reader.getInfo()).containsEntry("Title", "Décision sur votre demande & suites");
      assertThat(reader.getCatalog().get(org.openpdf.text.pdf.PdfName.LANG)).hasToString("fr");
      var text = new StringBuilder();
      var extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
      assertThat(text)
          .contains("Ville de Valmerle", "Question 1", "Question 80", "Réponse 80", "l’été")
          .contains("1 500 € –", "\u25a1");
    }
  }

  @Test
  void letter_isSmall_asOnlyTheLettersUsedAreInIt() {
    assertThat(LetterPdf.write(letter(3)).length).isLessThan(40_000);
  }

  @Test
  void lines_areNeverWiderThanTheirPlace() {
    var typeface = new Typeface();
    var text = "court " + "x".repeat(300) + " https://valmerle.example/" + "é".repeat(120) + " fin";
    var lines = typeface.lines(text, 11, 200);
    assertThat(lines)
        .allSatisfy(
            l -> assertThat(typeface.font().getWidthPoint(l, 11)).isLessThanOrEqualTo(200f));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  private static Letter letter(int facts) {
    var answers = new ArrayList<Fact>();
    for (int i = 1; i <= facts; i++) {
      answers.add(new Fact("Question " + i, "Réponse " + i + "\nsur deux lignes"));
    }
    return new Letter(
        Language.FR,
        "Décision sur votre demande & suites",
        List.of("Ville de Valmerle", "Service des espaces verts", "02 99 00 00 00"),
        Instant.parse("2026-11-26T09:00:00Z"),
        List.of(
            new Words(
                "Bonjour,\n\n" + OWN_WORDS + "\n" + "Un long texte, mot après mot. ".repeat(20)),
            new Heading("Ce que vous avez demandé"),
            new Facts(answers),
            new Heading("Si vous n’êtes pas d’accord"),
            new Words("Vous pouvez écrire au maire dans les deux mois.")));
  }

  private static List<String> brokenRules(byte[] pdf) throws IOException, VeraPDFException {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(broken -> broken.getRuleId().getClause() + ": " + broken.getMessage())
          .toList();
    }
  }
}
