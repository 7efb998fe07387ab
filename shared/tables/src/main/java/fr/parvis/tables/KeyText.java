package fr.parvis.tables;

/**
 * A text as a part of a key, before which and after which {@code #} parts it from others: keys then
 * stand in the order of their first parts, then of their second, and Java and DynamoDB agree on it.
 *
 * <p>For that what is not above {@code #} is written as {@code %20}, as is the percent sign; and
 * what Java writes as two characters, which DynamoDB orders otherwise, as {@code %u1F333;}. Texts
 * that differ by a space or an emoji stand where the percent sign would.
 */
public final class KeyText {

  /** Parts the parts of a key. */
  public static final String PART = "#";

  private static final int HIGHEST = 0xfffd;

  private KeyText() {}

  /** The text of a part; different texts never alike. */
  public static String of(String text) {
    var key = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(key, c));
    return key.toString();
  }

  private static void append(StringBuilder key, int c) {
    if (c <= '#' || c == '%') {
      key.append("%%%02X".formatted(c));
    } else if (c > HIGHEST || isHalf(c)) {
      key.append("%%u%X;".formatted(c));
    } else {
      key.appendCodePoint(c);
    }
  }

  /** A surrogate that stands alone. */
  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
