package fr.parvis.reports;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.territory.Category;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resident tells the town that something is broken.
 *
 * <p>With an Idempotency-Key everything that is stored derives from it: the same filing again finds
 * the same reference, the same person and the same follow secret, and changes nothing. See
 * docs/decisions/0010.
 */
public final class FileReport {

  private final Reports reports;
  private final Filers filers;
  private final Attempts attempts;
  private final FollowSecrets secrets;
  private final InstantSource clock;

  /**
   * @param reports where reports are kept
   * @param filers records who files
   * @param attempts derives references
   * @param secrets derives follow secrets
   * @param clock tells now
   */
  public FileReport(
      Reports reports,
      Filers filers,
      Attempts attempts,
      FollowSecrets secrets,
      InstantSource clock) {
    this.reports = reports;
    this.filers = filers;
    this.attempts = attempts;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * What the resident sends; what is missing is told by the rules, not by the form.
   *
   * @param category code of the territory's list
   * @param description what is wrong, in words
   * @param place a point or words, or both
   * @param contact how to answer
   * @param language in which to answer
   */
  public record Command(
      @Nullable String category,
      @Nullable String description,
      @Nullable Where place,
      @Nullable Contact contact,
      @Nullable String language) {

    /** Where it is. */
    public record Where(
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String label,
        @Nullable String insee) {}

    /** How to answer. */
    public record Contact(@Nullable String mail) {}
  }

  /**
   * Files a report, or finds the one that the same key and body filed before.
   *
   * @throws Invalid with every broken rule; {@code idempotency-key-reused} for a key used with
   *     another body
   */
  public Report run(Command command, Origin origin, Territory territory) {
    var checked = FilingRules.check(command, territory);
    var attempt =
        attempts.of(
            origin.idempotencyKey(),
            origin.account().map(account -> account.signIn().toString()).orElse(""),
            origin.channel() + command.toString());
    var personId = filers.record(checked, attempt, origin);
    return attempt.firstFree(reference ->
        add(report(checked, reference, attempt, origin, personId, territory), attempt));
  }

  /** Empty when the reference belongs to somebody else's report. */
  private Optional<Report> add(Report report, Attempts.Attempt attempt) {
    try {
      reports.add(report);
      return Optional.of(report);
    } catch (Conflict taken) {
      var there = reports.find(report.reference());
      // The store's client tries again when an answer is lost: it then meets this very filing.
      return there
          .filter(kept -> kept.filing().equals(report.filing()))
          .or(() -> there.filter(kept -> attempt.recognises(kept.filing().idempotency())));
    }
  }

  private Report report(
      FilingRules.Checked checked,
      Reference reference,
      Attempts.Attempt attempt,
      Origin origin,
      Optional<String> personId,
      Territory territory) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var filing =
        new Filing(
            reference,
            checked.place().insee(),
            checked.category().code(),
            checked.category().service(),
            origin.channel(),
            checked.description(),
            checked.place(),
            personId,
            FollowSecrets.hash(secrets.secret(reference)),
            attempt.idempotency(),
            now);
    return Report.received(filing, dueAt(checked.category(), now, territory));
  }

  /** The last second of the last day: a delay of days ends when the day does. */
  private static Instant dueAt(Category category, Instant now, Territory territory) {
    return LocalDate.ofInstant(now, territory.zoneId())
        .plusDays(category.targetDays() + 1L)
        .atStartOfDay(territory.zoneId())
        .toInstant()
        .minusSeconds(1);
  }
}
