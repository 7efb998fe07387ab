package fr.parvis.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.letters.Letter.Facts;
import fr.parvis.letters.Letter.Heading;
import fr.parvis.letters.Letter.Words;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Draws letters. OpenPDF tags nothing by itself, so the letter is written line by line and each
 * part said to be what it is: docs/decisions/0095.
 */
public final class LetterPdf {

  private static final PdfName PARAGRAPH = new PdfName("P");

  /** A heading and two lines of what follows. */
  private static final float HEADING_AND_MORE = 70;

  private LetterPdf() {}

  /** The letter as a PDF, all its letters within. */
  public static byte[] write(Letter letter) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new Document(PageSize.A4)) {
      var writer = PdfWriter.getInstance(document, bytes);
      describe(letter, document, writer);
      document.open();
      var root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
      var sheets = new Sheets(document, writer, new Typeface(), letter.title());
      letter.sender().forEach(line -> sheets.write(root, PARAGRAPH, Style.SENDER, line));
      sheets.write(root, new PdfName("H1"), Style.TITLE, letter.title());
      letter.blocks().forEach(block -> write(block, root, sheets));
      sheets.end();
    }
    return bytes.toByteArray();
  }

  private static void write(Letter.Block block, PdfStructureElement root, Sheets sheets) {
    switch (block) {
      case Heading heading -> {
        sheets.keepTogether(HEADING_AND_MORE);
        sheets.write(root, new PdfName("H2"), Style.HEADING, heading.text());
      }
      case Words words ->
          words
              .text()
              .lines()
              .filter(line -> !line.isBlank())
              .forEach(line -> sheets.write(root, PARAGRAPH, Style.BODY, line));
      case Facts facts -> {
        var list = new PdfStructureElement(root, new PdfName("L"));
        facts.facts().forEach(fact -> write(fact, list, sheets));
      }
    }
  }

  private static void write(Letter.Fact fact, PdfStructureElement list, Sheets sheets) {
    var item = new PdfStructureElement(list, new PdfName("LI"));
    sheets.write(item, new PdfName("Lbl"), Style.LABEL, fact.label());
    var body = new PdfStructureElement(item, new PdfName("LBody"));
    fact.value()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> sheets.write(body, PARAGRAPH, Style.VALUE, line));
  }

  private static void describe(Letter letter, Document document, PdfWriter writer) {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setTagged();
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    document.addTitle(letter.title());
    document.addAuthor(letter.sender().getFirst());
    document.addCreationDate(
        new PdfDate(GregorianCalendar.from(letter.at().atZone(ZoneOffset.UTC))));
    document.setDocumentLanguage(letter.language().tag());
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(letter.language().tag()));
    writer.setXmpMetadata(metadata(letter).getBytes(UTF_8));
  }

  /** That it is PDF/UA-1, and its title, as that standard wants them said. */
  private static String metadata(Letter letter) {
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="w"?>\
    """
        .formatted(letter.title().replace("&", "&amp;").replace("<", "&lt;"));
  }
}
