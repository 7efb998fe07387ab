package fr.parvis.reports;

import fr.parvis.domain.PlainText;
import fr.parvis.domain.Violations;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a service tells the resident: it will act, it has acted, or it will not.
 *
 * @param status {@code PLANNED}, {@code DONE} or {@code DECLINED}
 * @param publicText the words everybody reads; never without
 * @param expectedBy the last day of planned work, in the territory's zone
 */
public record Decision(Status status, String publicText, Optional<LocalDate> expectedBy) {

  /** Longest text, in characters; the same as of a description. */
  public static final int MAX_TEXT = 4000;

  private static final int MIN_TEXT = 3;
  private static final int MAX_YEARS_AHEAD = 5;

  public Decision {
    publicText = PlainText.clean(publicText);
  }

  /**
   * Checks what was typed.
   *
   * @param today the day in the territory's zone
   * @throws fr.parvis.domain.Invalid with every broken rule
   */
  void check(LocalDate today) {
    var violations = new Violations();
    switch (status) {
      case PLANNED, DONE, DECLINED -> {}
      case RECEIVED, REOPENED ->
          violations.check(false, "#/status", "unknown", "is planned, done or declined");
    }
    violations.check(
        publicText.length() >= MIN_TEXT, "#/publicText", "too-short", "has at least 3 characters");
    violations.check(
        publicText.length() <= MAX_TEXT, "#/publicText", "too-long", "has at most 4000 characters");
    expectedBy.ifPresent(day -> checkDay(day, today, violations));
    violations.throwIfAny();
  }

  private void checkDay(LocalDate day, LocalDate today, Violations violations) {
    violations.check(
        status == Status.PLANNED, "#/expectedBy", "not-planned", "goes with planned only");
    violations.check(!day.isBefore(today), "#/expectedBy", "past", "is not in the past");
    violations.check(
        !day.isAfter(today.plusYears(MAX_YEARS_AHEAD)),
        "#/expectedBy",
        "too-far",
        "is within five years");
  }
}
