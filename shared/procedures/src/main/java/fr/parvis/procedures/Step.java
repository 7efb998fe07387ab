package fr.parvis.procedures;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One entry of a request's history: who did what, when and why.
 *
 * @param version the request's version that this step made; an event of that version tells this
 * @param at when
 * @param kind what was done
 * @param who on whose side
 * @param agent the agent's name; staff read it, the person does not
 * @param text what was said with it
 */
public record Step(
    long version, Instant at, Kind kind, Who who, Optional<String> agent, Optional<String> text) {

  /** Who may read of a step. */
  private enum Readers {
    EVERYBODY,
    STAFF,
    NOBODY
  }

  /** What was done. */
  public enum Kind {
    /** A draft was begun. */
    BEGUN(Readers.EVERYBODY),
    /** A code was sent to the address that is to be confirmed. */
    CODE_ASKED(Readers.NOBODY),
    /** The address was confirmed. */
    MAIL_CONFIRMED(Readers.EVERYBODY),
    /** The person was told that the draft will be forgotten. */
    DRAFT_REMINDED(Readers.EVERYBODY),
    /** The request was sent to the town. */
    SUBMITTED(Readers.EVERYBODY),
    /** The service found it complete. */
    FOUND_COMPLETE(Readers.EVERYBODY),
    /** The service asks something again. */
    ASKED_AGAIN(Readers.EVERYBODY),
    /** The person was told once more what is asked, and until when. */
    ASKED_REMINDED(Readers.EVERYBODY),
    /** What was asked did not come by its day: the service may go on without it. */
    UNANSWERED(Readers.EVERYBODY),
    /** What was asked again was sent. */
    COMPLETED(Readers.EVERYBODY),
    /** What it costs was paid. */
    PAID(Readers.EVERYBODY),
    /** What it costs was waived. */
    PAYMENT_WAIVED(Readers.EVERYBODY),
    /** What was paid was given back. */
    REFUNDED(Readers.EVERYBODY),
    /** An agent takes care of it, or no longer. */
    ASSIGNED(Readers.STAFF),
    /** Somebody wrote to the other side. */
    MESSAGE(Readers.NOBODY),
    /** Staff left a note for staff. */
    NOTE(Readers.NOBODY),
    /** An opinion was asked. */
    OPINION_ASKED(Readers.STAFF),
    /** The opinion was given. */
    OPINION_GIVEN(Readers.STAFF),
    /** The person was told what silence will mean, and when. */
    SILENCE_TOLD(Readers.EVERYBODY),
    /** The service, or its silence, decided. */
    DECIDED(Readers.EVERYBODY),
    /** The person took it back. */
    WITHDRAWN(Readers.EVERYBODY);

    private final Readers readers;

    Kind(Readers readers) {
      this.readers = readers;
    }

    /** Whether the person reads of it in the history; a message stands among the messages. */
    public boolean isPublic() {
      return readers == Readers.EVERYBODY;
    }

    /** Whether the request is over by it. */
    boolean ends() {
      return this == DECIDED || this == WITHDRAWN;
    }

    /** Whether staff read of it in the history. */
    public boolean isForStaff() {
      return readers != Readers.NOBODY;
    }

    /** {@code asked-again}: the word of the API and of the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Kind ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
