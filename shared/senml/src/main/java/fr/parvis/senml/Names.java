package fr.parvis.senml;

/** What a resolved name may be (RFC 8428 section 4.5.1). */
final class Names {

  private Names() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && isLetterOrDigit(name.charAt(0))
        && name.chars().allMatch(c -> isLetterOrDigit(c) || "-:./_".indexOf(c) >= 0);
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
