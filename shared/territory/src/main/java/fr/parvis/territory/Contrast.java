package fr.parvis.territory;

import java.util.regex.Pattern;

/**
 * How well white text reads on a color.
 *
 * @see <a href="https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio">WCAG 2.1, contrast ratio</a>
 */
final class Contrast {

  /** What WCAG asks of text, level AA. */
  static final double LEGIBLE = 4.5;

  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int HEX = 16;

  private Contrast() {}

  static boolean isColor(String text) {
    return COLOR.matcher(text).matches();
  }

  /** From 1 (white itself) to 21 (black). */
  static double withWhite(String color) {
    var luminance =
        0.2126 * linear(color, 1) + 0.7152 * linear(color, 3) + 0.0722 * linear(color, 5);
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(String color, int position) {
    var share = Integer.parseInt(color.substring(position, position + 2), HEX) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
