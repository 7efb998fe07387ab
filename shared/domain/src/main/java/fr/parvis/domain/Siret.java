package fr.parvis.domain;

/**
 * The number of an establishment (Code de commerce, R123-221): 14 digits, the first nine of which
 * are its company's SIREN. Both end with a check digit of ISO/IEC 7812-1 (Luhn).
 *
 * <p>La Poste, SIREN 356 000 000, has more establishments than Luhn leaves numbers for: of theirs
 * the sum of the digits is a multiple of five, but for the head office, which keeps to Luhn (INSEE,
 * documentation of the Sirene directory).
 */
public final class Siret {

  private static final String LA_POSTE = "356000000";

  private Siret() {}

  /** Without the spaces, dots and dashes that people set. */
  public static String compact(String typed) {
    return typed.replaceAll("[ .\\u00a0\\u202f-]", "");
  }

  /** Whether a text, compact already, is such a number. */
  public static boolean isOne(String text) {
    return text.matches("[0-9]{14}")
        && luhn(text.substring(0, 9)) % 10 == 0
        && (luhn(text) % 10 == 0
            || (text.startsWith(LA_POSTE) && text.chars().map(c -> c - '0').sum() % 5 == 0));
  }

  /** From the right, every second digit doubled, and nine taken off what exceeds nine. */
  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum;
  }
}
