package fr.parvis.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text that people typed, made fit to be kept, shown and sent in any format. */
public final class PlainText {

  private static final Pattern MAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){1,4}");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.,])(?:(?:\\+|00)33\\s?(?:\\(0\\)\\s?)?|0)[1-9](?:[ .\\u00a0-]?\\d{2}){4}(?![\\d])");
  private static final String MASK = "[…]";

  private PlainText() {}

  /**
   * Drops what XML 1.0 cannot carry (control characters, halves of surrogate pairs), brings line
   * ends to {@code \n}, composes accents and trims. Everything else stays as typed.
   */
  public static String clean(String typed) {
    var legal = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(PlainText::isLegal)
        .forEach(legal::appendCodePoint);
    return Normalizer.normalize(legal, Normalizer.Form.NFC).strip();
  }

  /**
   * Hides mail addresses and French phone numbers: what everybody may read must not tell how to
   * reach the person.
   */
  public static String masked(String text) {
    return PHONE.matcher(MAIL.matcher(text).replaceAll(MASK)).replaceAll(MASK);
  }

  /** The characters of XML 1.0, section 2.2. */
  private static boolean isLegal(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
