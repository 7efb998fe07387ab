package fr.parvis.letters;

/**
 * How a text looks. Strong text is the same font with a thin stroke around its letters: a second
 * font would weigh 400 KB in each function that writes letters.
 */
enum Style {
  TITLE(18, 24, 14, true),
  HEADING(13, 19, 14, true),
  BODY(11, 16, 8, false),
  LABEL(9, 13, 6, false),
  VALUE(11, 15, 0, false),
  SENDER(11, 15, 0, true),
  FOOTER(8, 10, 0, false);

  /** Size of the letters, in points. */
  final float size;

  /** From line to line, in points. */
  final float leading;

  /** Room above, in points. */
  final float above;

  /** Whether the letters are strong. */
  final boolean strong;

  Style(float size, float leading, float above, boolean strong) {
    this.size = size;
    this.leading = leading;
    this.above = above;
    this.strong = strong;
  }
}
