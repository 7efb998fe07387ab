package fr.parvis.opendata;

import fr.parvis.tables.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How good a dataset is to work with: ten yes-or-no reasons, so that a score is never a riddle.
 *
 * @param held the reasons that hold, in their order
 */
public record Quality(List<Reason> held) {

  private static final int MIN_DESCRIPTION = 100;
  private static final int MIN_KEYWORDS = 3;

  public Quality {
    held = List.copyOf(held);
  }

  /** A reason; its words stand in the message catalogue under {@code quality.<word>}. */
  public enum Reason {
    /** A release is out. */
    PUBLISHED,
    /** The promise of new releases is kept. */
    FRESH,
    /** No row of the newest release broke the schema. */
    VALID,
    /** Every column has a title and says what it means. */
    DESCRIBED_COLUMNS,
    /** The description says enough to decide whether to read on. */
    DESCRIBED,
    /** It can be found by several words. */
    KEYWORDS,
    /** Somebody answers questions. */
    CONTACT,
    /** Its files have open formats that tools read as they are. */
    OPEN_FORMATS,
    /** It says which time it covers. */
    TEMPORAL,
    /** It says which places it covers. */
    SPATIAL;

    /** The word of the API: {@code described-columns}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What holds for an entry of the catalogue. */
  public static Quality of(CatalogueEntry entry) {
    return new Quality(
        Arrays.stream(Reason.values()).filter(reason -> holds(entry, reason)).toList());
  }

  private static boolean holds(CatalogueEntry entry, Reason reason) {
    var dataset = entry.dataset();
    return switch (reason) {
      case PUBLISHED -> entry.latest().isPresent();
      case FRESH -> !entry.freshness().late();
      case VALID -> entry.latest().isPresent() && !entry.isHeld();
      case DESCRIBED_COLUMNS -> dataset.schema().fields().stream().allMatch(Quality::isDescribed);
      case DESCRIBED -> dataset.description().fr().length() >= MIN_DESCRIPTION;
      case KEYWORDS -> dataset.keywords().size() >= MIN_KEYWORDS;
      case CONTACT -> entry.contact().isPresent();
      case OPEN_FORMATS -> has(entry, "csv") && has(entry, "parquet");
      case TEMPORAL -> entry.covers().isPresent();
      case SPATIAL -> !entry.spatial().isEmpty();
    };
  }

  private static boolean has(CatalogueEntry entry, String format) {
    return entry.latest().flatMap(release -> release.file(format)).isPresent();
  }

  private static boolean isDescribed(Field field) {
    return !field.title().equals(field.name()) && !field.description().isBlank();
  }

  /** Whether a reason holds. */
  public boolean holds(Reason reason) {
    return held.contains(reason);
  }

  /** How many of the ten hold. */
  public int score() {
    return held.size();
  }
}
