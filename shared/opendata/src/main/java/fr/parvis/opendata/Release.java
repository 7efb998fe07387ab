package fr.parvis.opendata;

import fr.parvis.domain.Conflict;
import fr.parvis.events.DatasetHeld;
import fr.parvis.events.DatasetPublished;
import fr.parvis.events.DatasetWithdrawn;
import fr.parvis.events.DomainEvent;
import fr.parvis.tables.Fault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One version of a dataset: begun, then out whole, or held back, or taken back later. Each change
 * gives a new one with the next version.
 *
 * @param id which dataset, which number
 * @param jurisdiction INSEE code of the commune that publishes
 * @param state where it stands
 * @param begunAt when its rows began to be read
 * @param at when it came out, or was held or taken back
 * @param rows how many it holds
 * @param files it came out with; after it was taken back, what they were
 * @param faults the first rules that rows break
 * @param faultCount how many rows' rules are broken
 * @param reason why it was taken back, in French
 * @param progress how far the export is, in its own words
 * @param version 1 when begun, one more with each change
 * @param event what the last change tells; a release that is being made tells nothing
 */
public record Release(
    ReleaseId id,
    String jurisdiction,
    State state,
    Instant begunAt,
    Optional<Instant> at,
    long rows,
    List<ReleaseFile> files,
    List<Fault> faults,
    long faultCount,
    Optional<String> reason,
    Optional<String> progress,
    long version,
    Optional<DomainEvent> event) {

  /** Faults that are kept; the others are only counted. */
  public static final int MOST_FAULTS = 100;

  /** Where a release stands. */
  public enum State {
    /** Its files are being written. */
    BUILDING,
    /** A row breaks the schema: it never came out. */
    HELD,
    /** Out, for everybody. */
    PUBLISHED,
    /** Taken back; its files are deleted. */
    WITHDRAWN;

    /** The word of the API and of the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Release {
    files = List.copyOf(files);
    faults = faults.stream().limit(MOST_FAULTS).toList();
  }

  /** A release whose rows begin to be read. */
  static Release begun(ReleaseId id, String jurisdiction, Instant now) {
    return new Release(
        id,
        jurisdiction,
        State.BUILDING,
        now,
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        0,
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.empty());
  }

  /**
   * As far as the export came.
   *
   * @throws Conflict when it is no longer being made
   */
  Release reached(String newProgress) {
    requireBuilding();
    return new Release(
        id,
        jurisdiction,
        state,
        begunAt,
        at,
        rows,
        files,
        faults,
        faultCount,
        reason,
        Optional.of(newProgress),
        version + 1,
        event);
  }

  /**
   * Out, with all its files.
   *
   * @throws Conflict when it is no longer being made
   */
  Release published(long newRows, List<ReleaseFile> newFiles, Instant now) {
    requireBuilding();
    var next = version + 1;
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    return new Release(
        id,
        jurisdiction,
        State.PUBLISHED,
        begunAt,
        Optional.of(at),
        newRows,
        newFiles,
        List.of(),
        0,
        Optional.empty(),
        Optional.empty(),
        next,
        Optional.of(new DatasetPublished(jurisdiction, at, id.toString(), next)));
  }

  /**
   * Held back for what rows break.
   *
   * @throws Conflict when it is no longer being made
   */
  Release held(long newRows, List<Fault> newFaults, long newFaultCount, Instant now) {
    requireBuilding();
    var next = version + 1;
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    return new Release(
        id,
        jurisdiction,
        State.HELD,
        begunAt,
        Optional.of(at),
        newRows,
        List.of(),
        newFaults,
        newFaultCount,
        Optional.empty(),
        Optional.empty(),
        next,
        Optional.of(new DatasetHeld(jurisdiction, at, id.toString(), next)));
  }

  /**
   * Taken back, whatever it was. One that never came out tells nobody.
   *
   * @throws Conflict when it was held: nothing of it is out
   */
  Release withdrawn(String why, Instant now) {
    if (state == State.HELD) {
      throw new Conflict("Release %s is not out".formatted(id));
    }
    var next = version + 1;
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    Optional<DomainEvent> told =
        state == State.PUBLISHED
            ? Optional.of(new DatasetWithdrawn(jurisdiction, at, id.toString(), next))
            : Optional.empty();
    return new Release(
        id,
        jurisdiction,
        State.WITHDRAWN,
        begunAt,
        Optional.of(at),
        rows,
        files,
        List.of(),
        0,
        Optional.of(why),
        Optional.empty(),
        next,
        told);
  }

  private void requireBuilding() {
    if (state != State.BUILDING) {
      throw new Conflict("Release %s is %s".formatted(id, state.word()));
    }
  }

  /** Since when it stands as it does. */
  public Instant since() {
    return at.orElse(begunAt);
  }

  /** The file of a format, if it has one. */
  public Optional<ReleaseFile> file(String format) {
    return files.stream().filter(file -> file.format().equals(format)).findFirst();
  }
}
