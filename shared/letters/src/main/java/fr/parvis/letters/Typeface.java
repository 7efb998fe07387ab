package fr.parvis.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** The one font of letters, Liberation Sans: it is in OpenPDF, and in each letter. */
final class Typeface {

  private static final String FILE = "font-fallback/LiberationSans-Regular.ttf";

  /** Stands for what the font cannot draw, so that its absence shows. */
  private static final String MISSING = "\u25a1";

  private final BaseFont font;

  /** Reads the font; its letters that are used come into the PDF. */
  Typeface() {
    try {
      font = BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      // OpenPDF would list the letters used; PDF/UA wants no list, or one of all letters.
      font.setIncludeCidSet(false);
    } catch (IOException e) {
      throw new UncheckedIOException("OpenPDF has no " + FILE, e);
    }
  }

  BaseFont font() {
    return font;
  }

  /** A text in lines that fit; a word that fits in none is cut. */
  List<String> lines(String text, float size, float width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : drawable(text).strip().split(" +", -1)) {
      var rest = word;
      while (font.getWidthPoint(joined(line, rest), size) > width) {
        var taken = line.isEmpty() ? fitting(rest, size, width) : 0;
        lines.add(line.isEmpty() ? rest.substring(0, taken) : line.toString());
        rest = rest.substring(taken);
        line.setLength(0);
      }
      line = new StringBuilder(joined(line, rest));
    }
    lines.add(line.toString());
    return lines;
  }

  private static String joined(StringBuilder line, String word) {
    return line.isEmpty() ? word : line + " " + word;
  }

  private int fitting(String word, float size, float width) {
    int length = 1;
    while (length < word.length()
        && font.getWidthPoint(word.substring(0, length + 1), size) <= width) {
      length++;
    }
    return length;
  }

  private String drawable(String text) {
    var drawable = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .forEach(c -> drawable.append(font.charExists(c) ? Character.toString(c) : MISSING));
    return drawable.toString();
  }
}
