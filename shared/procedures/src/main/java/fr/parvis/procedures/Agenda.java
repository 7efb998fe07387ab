package fr.parvis.procedures;

import java.time.LocalDate;
import java.util.Optional;

/** When the calendar looks at a request again. */
final class Agenda {

  /** A draft is reminded of this long before it is forgotten. */
  static final int REMIND_DAYS = 7;

  /** What silence will mean is told this long before. */
  static final int TELL_DAYS = 7;

  /** A person is reminded of what is asked again this long before its last day. */
  static final int REMIND_ASKED_DAYS = 7;

  private Agenda() {}

  /** For a draft saved today: each save begins its time anew. */
  static Due ofDraft(LocalDate today, int draftDays) {
    return draftDays > REMIND_DAYS
        ? new Due(today.plusDays(draftDays - REMIND_DAYS), Due.What.REMIND)
        : forgotten(today.plusDays(draftDays));
  }

  /** For a draft that is kept to the end of a day. */
  static Due forgotten(LocalDate lastDay) {
    return new Due(lastDay.plusDays(1), Due.What.FORGET);
  }

  /** The last day that a draft is kept. */
  static LocalDate lastDayOfDraft(Due due) {
    return due.what() == Due.What.REMIND ? due.on().plusDays(REMIND_DAYS) : due.on().minusDays(1);
  }

  /** For a request of which something is asked again today, until the end of a last day. */
  static Due ofAsked(LocalDate today, LocalDate last) {
    var reminder = last.minusDays(REMIND_ASKED_DAYS);
    return reminder.isAfter(today) ? new Due(reminder, Due.What.REMIND_ASKED) : unanswered(last);
  }

  /** For a request that waits for its person to the end of a day. */
  static Due unanswered(LocalDate lastDay) {
    return new Due(lastDay.plusDays(1), Due.What.GIVE_BACK);
  }

  /** For a request that the service has in hand. */
  static Optional<Due> ofSilence(Terms terms) {
    return terms.silenceOn().map(last -> new Due(last.minusDays(TELL_DAYS), Due.What.TELL_SILENCE));
  }

  /** For a request that ended today: it is kept to the end of the last day. */
  static Due ofEnded(LocalDate today, int retentionDays) {
    return new Due(today.plusDays(retentionDays + 1L), Due.What.ERASE);
  }
}
