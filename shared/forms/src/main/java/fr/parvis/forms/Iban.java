package fr.parvis.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An account to pay into (ISO 13616-1): two letters of the country, two check digits, then the
 * national number. With the first four characters last and letters as numbers from 10, the rest by
 * 97 is 1 (ISO/IEC 7064, MOD 97-10). A town pays by SEPA: the lengths are those that SWIFT's IBAN
 * registry gives for its countries (European Payments Council, EPC409-09); of others only the sum
 * is checked.
 */
final class Iban {

  private static final String LENGTHS =
      "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21"
          + " HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25"
          + " RO24 RS22 SE24 SI19 SK24 SM27 VA22";

  private static final Map<String, Integer> LENGTH =
      Arrays.stream(LENGTHS.split(" ", -1))
          .collect(
              Collectors.toMap(
                  each -> each.substring(0, 2), each -> Integer.valueOf(each.substring(2))));

  private Iban() {}

  /** In capitals, without the spaces that people set. */
  static String compact(String typed) {
    return typed.replaceAll("[ .\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT);
  }

  static boolean isOne(String text) {
    return text.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")
        && LENGTH.getOrDefault(text.substring(0, 2), text.length()) == text.length()
        && !text.substring(2, 4).matches("00|01|99")
        && rest(text.substring(4) + text.substring(0, 4)) == 1;
  }

  private static int rest(String turned) {
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }
}
