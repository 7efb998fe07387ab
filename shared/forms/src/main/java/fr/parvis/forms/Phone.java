package fr.parvis.forms;

import java.util.Optional;

/**
 * A telephone number: kept as ITU-T E.164 writes it, {@code +33247000000}, at most 15 digits.
 *
 * <p>A number of ten digits that begins with 0 is of the French plan (ARCEP, decision 2018-0881):
 * the overseas ranges of that plan have country codes of their own (ITU-T list of E.164 codes).
 * Numbers of three or four digits are refused: nobody is called back on them.
 */
final class Phone {

  private Phone() {}

  /** The number as E.164 writes it, if it is one. */
  static Optional<String> parse(String typed) {
    var digits = typed.replace("(0)", "").replaceAll("[ .()/\\u00a0\\u202f-]", "");
    if (digits.matches("0[1-9][0-9]{8}")) {
      return Optional.of("+" + country(digits) + digits.substring(1));
    }
    var international = digits.replaceFirst("^00", "+");
    var isOne =
        international.startsWith("+33")
            ? international.matches("\\+33[1-9][0-9]{8}")
            : international.matches("\\+[1-9][0-9]{6,14}");
    return isOne ? Optional.of(international) : Optional.empty();
  }

  private static String country(String national) {
    if (national.matches("0(262|263|269|639|69[23]).*")) {
      return "262"; // La Réunion, Mayotte
    } else if (national.matches("0(590|69[01]).*")) {
      return "590"; // Guadeloupe, Saint-Martin, Saint-Barthélemy
    } else if (national.matches("0(594|694).*")) {
      return "594"; // Guyane
    } else if (national.matches("0(596|69[67]).*")) {
      return "596"; // Martinique
    }
    return "33";
  }
}
