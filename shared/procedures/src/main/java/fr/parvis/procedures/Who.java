package fr.parvis.procedures;

import java.util.Locale;

/** On whose side a step was made or a message written. */
public enum Who {
  /** The person who files. */
  PERSON("you"),
  /** An agent of the service in charge, or somebody it asked. */
  SERVICE("service"),
  /** Nobody's hand: the calendar. */
  TOWN("town");

  private final String shown;

  Who(String shown) {
    this.shown = shown;
  }

  /** The word the person reads: {@code you}, {@code service}, {@code town}. */
  public String shown() {
    return shown;
  }

  /** The word of the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The side of a stored word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Who ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
