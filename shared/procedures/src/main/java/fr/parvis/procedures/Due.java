package fr.parvis.procedures;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What the calendar does next with a request, unless somebody acts before.
 *
 * @param on the day
 * @param what to do
 */
public record Due(LocalDate on, What what) {

  /** Whether the person still has time for what was asked again. */
  boolean awaitsAnswer() {
    return what == What.REMIND_ASKED || what == What.GIVE_BACK;
  }

  /** What the calendar does. */
  public enum What {
    /** Tell the person that the draft will be forgotten. */
    REMIND,
    /** Forget the draft. */
    FORGET,
    /** Tell the person again what is asked, and until when. */
    REMIND_ASKED,
    /** Give the request back to the service: what is asked did not come. */
    GIVE_BACK,
    /** Tell the person what silence will mean. */
    TELL_SILENCE,
    /** Let silence decide. */
    APPLY_SILENCE,
    /** Erase what was kept as long as the law says. */
    ERASE;

    /** The word of the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The deed of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static What ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
