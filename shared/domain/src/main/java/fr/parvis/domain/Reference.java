package fr.parvis.domain;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The public name of a request, short enough to be spelled on the phone: seven characters of
 * Crockford's base 32 and one check character of the same alphabet, said in two groups: {@code
 * K7Q4-M2ZX}.
 *
 * <p>The eight characters are a Reed-Solomon code word over GF(32): read as a polynomial, they are
 * zero at the field's generator. So one wrong character, or two characters exchanged (neighbours or
 * not), is always noticed. Crockford's own check is modulo 37 and needs five signs that cannot be
 * said.
 *
 * @param value the eight characters, without dash: the form that is stored
 * @see <a href="https://www.crockford.com/base32.html">Crockford's base 32</a>
 */
public record Reference(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int PAYLOAD = 7;
  private static final int LENGTH = PAYLOAD + 1;
  private static final int GROUP = 4;
  private static final int BITS_PER_CHARACTER = 5;
  private static final int CHARACTER_MASK = 31;

  /** x^5 + x^2 + 1, primitive over GF(2): the field GF(32) is polynomials modulo this one. */
  private static final int FIELD_POLYNOMIAL = 0b100101;

  /**
   * Takes the stored form.
   *
   * @throws IllegalArgumentException when the value is not as stored; use {@link #parse} for what
   *     people type
   */
  public Reference {
    if (!isWritten(value) || syndrome(value) != 0) {
      throw new IllegalArgumentException("Not a stored reference");
    }
  }

  /** The reference that carries the lowest 35 bits; equal bits give the equal reference. */
  public static Reference ofBits(long bits) {
    var text = new StringBuilder(LENGTH);
    for (int i = PAYLOAD - 1; i >= 0; i--) {
      text.append(ALPHABET.charAt((int) (bits >>> (i * BITS_PER_CHARACTER)) & CHARACTER_MASK));
    }
    return new Reference(text.append(ALPHABET.charAt(timesGenerator(syndrome(text)))).toString());
  }

  /** Any of the 34 thousand million references. */
  public static Reference random(RandomGenerator random) {
    return ofBits(random.nextLong());
  }

  /** As {@link #parse(String, String)}, told at {@code #/reference}. */
  public static Reference parse(String text) {
    return parse(text, "#/reference");
  }

  /**
   * Reads what people type or say: any case, spaces and dashes anywhere, O for 0, I and L for 1.
   *
   * @param pointer where the text stood, for the failure
   * @throws Invalid {@code not-a-reference} when it cannot be one, {@code mistyped} when the check
   *     character tells that a character is wrong or two are exchanged
   */
  public static Reference parse(String text, String pointer) {
    var value = written(text);
    if (!isWritten(value)) {
      throw Invalid.of(pointer, "not-a-reference", "has eight letters and digits: K7Q4-M2ZX");
    }
    if (syndrome(value) != 0) {
      throw Invalid.of(pointer, "mistyped", "has a wrong character, or two exchanged");
    }
    return new Reference(value);
  }

  /** The form people see, in every page, mail, API and address: {@code K7Q4-M2ZX}. */
  @Override
  public String toString() {
    return value.substring(0, GROUP) + "-" + value.substring(GROUP);
  }

  private static String written(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private static boolean isWritten(String value) {
    return value.length() == LENGTH && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** The polynomial of the characters at the generator (Horner); zero for a whole code word. */
  private static int syndrome(CharSequence characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      sum = timesGenerator(sum) ^ ALPHABET.indexOf(characters.charAt(i));
    }
    return sum;
  }

  private static int timesGenerator(int element) {
    int shifted = element << 1;
    return shifted > CHARACTER_MASK ? shifted ^ FIELD_POLYNOMIAL : shifted;
  }
}
