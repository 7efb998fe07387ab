package fr.parvis.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field asks for, and so how it is shown and what its answer must be. */
public enum As {
  TEXT("string"),
  LONG_TEXT("string"),
  NUMBER("number"),
  CHOICE("string"),
  CHOICES("array"),
  YES_NO("boolean"),
  DATE("string"),
  MAIL("string"),
  PHONE("string"),
  SIRET("string"),
  IBAN("string"),
  ADDRESS("object"),
  COMMUNE("string"),
  FILE("array"),
  HONOUR("boolean"),
  GROUP("array"),
  COMPUTED("number"),
  /** Words to read; nothing is answered. */
  NOTE("");

  private final String type;

  As(String type) {
    this.type = type;
  }

  /** The kind that a document calls {@code long-text}. */
  public static Optional<As> ofWord(String word) {
    return Arrays.stream(values()).filter(as -> as.word().equals(word)).findFirst();
  }

  /** {@code long-text}: as a document writes it, and the rule that an answer of it breaks. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of the answer in JSON Schema. */
  String type() {
    return type;
  }
}
