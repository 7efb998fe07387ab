package fr.parvis.territory;

import fr.parvis.domain.Language;

/**
 * A text the town wrote itself, in each language.
 *
 * @param fr in French
 * @param en in English
 */
public record Words(String fr, String en) {

  /** The text in a language. */
  public String in(Language language) {
    return switch (language) {
      case FR -> fr;
      case EN -> en;
    };
  }
}
