package fr.parvis.letters;

import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Sheets of paper, filled from top to bottom. Every text is said to be what it is (a heading, a
 * paragraph), so that it can be read aloud in order; only the foot of a page is nothing of the
 * kind.
 */
final class Sheets {

  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName SPAN = new PdfName("Span");
  private static final float MARGIN = 62;
  private static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PageSize.A4.getHeight() - MARGIN;

  /** A stroke of this part of a letter's size makes it strong. */
  private static final float STROKE = 1 / 32f;

  private final Document document;
  private final PdfContentByte canvas;
  private final Typeface typeface;
  private final String foot;
  private int page = 1;
  private float y = TOP;

  /** {@code foot} stands on each page, before its number. */
  Sheets(Document document, PdfWriter writer, Typeface typeface, String foot) {
    this.document = document;
    this.canvas = writer.getDirectContent();
    this.typeface = typeface;
    this.foot = foot;
  }

  /** Writes a text as an element of the kind {@code tag}; over the page's end if need be. */
  void write(PdfStructureElement parent, PdfName tag, Style style, String text) {
    var element = new PdfStructureElement(parent, tag);
    y -= y < TOP ? style.above : 0;
    var lines = typeface.lines(text, style.size, WIDTH);
    for (int next = 0; next < lines.size(); ) {
      int fitting = (int) ((y - MARGIN) / style.leading);
      if (fitting < 1) {
        turn();
        continue;
      }
      int end = Math.min(lines.size(), next + fitting);
      // An element names one piece of content of one page: each page gets a span of its own.
      canvas.beginMarkedContentSequence(new PdfStructureElement(element, SPAN));
      lines.subList(next, end).forEach(line -> draw(line, style));
      canvas.endMarkedContentSequence();
      next = end;
    }
  }

  /** Makes sure that a heading does not end a page alone. */
  void keepTogether(float height) {
    if (y - height < MARGIN) {
      turn();
    }
  }

  /** Writes the foot of the last page. */
  void end() {
    canvas.beginMarkedContentSequence(ARTIFACT);
    y = MARGIN - Style.FOOTER.leading;
    typeface
        .lines(foot + " \u2013 " + page, Style.FOOTER.size, WIDTH)
        .forEach(line -> draw(line, Style.FOOTER));
    canvas.endMarkedContentSequence();
  }

  private void turn() {
    end();
    document.newPage();
    page++;
    y = TOP;
  }

  private void draw(String line, Style style) {
    y -= style.leading;
    canvas.beginText();
    canvas.setFontAndSize(typeface.font(), style.size);
    canvas.setLineWidth(style.size * STROKE);
    canvas.setTextRenderingMode(
        style.strong
            ? PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE
            : PdfContentByte.TEXT_RENDER_MODE_FILL);
    canvas.setTextMatrix(MARGIN, y);
    canvas.showText(line);
    canvas.endText();
  }
}
