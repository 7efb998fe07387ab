package fr.parvis.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a report stands. The service acts next on an open one. */
public enum Status {
  /** Nobody at the town hall has decided yet. */
  RECEIVED,
  /** The service said publicly what it will do, often by when. */
  PLANNED,
  /** The service said the work is done. */
  DONE,
  /** The service said why it will not act. */
  DECLINED,
  /** The resident said it is not mended. */
  REOPENED;

  /** Whether the service still has something to do. */
  public boolean isOpen() {
    return switch (this) {
      case RECEIVED, PLANNED, REOPENED -> true;
      case DONE, DECLINED -> false;
    };
  }

  /** The word used in every API and in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a word, if it is one. */
  public static Optional<Status> ofWord(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
