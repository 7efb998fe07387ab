package fr.parvis.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days by which a submitted request is answered; they wait while the person is asked something.
 *
 * @param submittedAt when the town received it
 * @param delay what the service gives itself
 * @param lastDay the last day of that
 * @param silence what the law says of silence, unless it says nothing
 * @param silenceOn the last day of silence; the day after, it means what it means
 * @param stoppedOn the day the count stopped, while it is stopped
 */
public record Terms(
    Instant submittedAt,
    Deadline delay,
    LocalDate lastDay,
    Optional<Silence> silence,
    Optional<LocalDate> silenceOn,
    Optional<LocalDate> stoppedOn) {

  /** From the day of submission on. */
  static Terms of(
      Instant submittedAt,
      LocalDate today,
      Deadline delay,
      Optional<Silence> silence,
      Holidays holidays) {
    return new Terms(
        submittedAt,
        delay,
        delay.lastDay(today, holidays),
        silence,
        silence.map(rule -> rule.after().lastDay(today, holidays)),
        Optional.empty());
  }

  /**
   * The day that answers are read on from then on: what was filed in time stays so, whenever
   * something of it is asked again.
   */
  LocalDate submittedOn(ZoneId zone) {
    return LocalDate.ofInstant(submittedAt, zone);
  }

  /** The count stops; it stays stopped where it was. */
  Terms stopped(LocalDate today) {
    return new Terms(
        submittedAt, delay, lastDay, silence, silenceOn, stoppedOn.or(() -> Optional.of(today)));
  }

  /** The count goes on, with as many days as were left. */
  Terms resumed(LocalDate today, Holidays holidays) {
    if (stoppedOn.isEmpty()) {
      return this;
    }
    var stopped = stoppedOn.get();
    return new Terms(
        submittedAt,
        delay,
        delay.lastDay(stopped, today, lastDay, holidays),
        silence,
        silence.map(
            rule -> rule.after().lastDay(stopped, today, silenceOn.orElseThrow(), holidays)),
        Optional.empty());
  }

  /**
   * Nothing came by the day that was given. By law (CRPA, L. 114-5) the time after which silence
   * refuses goes on; the one after which it accepts waits for what is missing.
   */
  Terms unanswered(LocalDate by, Holidays holidays) {
    var accepts = silence.filter(rule -> rule.means() == Silence.Means.ACCEPTED).isPresent();
    return accepts ? this : resumed(by, holidays);
  }

  /** Whether the service is past its delay. */
  boolean isLate(LocalDate today) {
    return stoppedOn.isEmpty() && today.isAfter(lastDay);
  }
}
