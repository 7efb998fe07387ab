package fr.parvis.functions.cityinfo;

import fr.parvis.telemetry.Granularity;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one point of an answer stands for, and how long a range may be asked of it. */
enum Per {
  /** Each reading as it was measured; a month, so that any sensor's fit an answer. */
  READING(null, 31),
  /** Three months. */
  HOUR(Granularity.HOUR, 93),
  /** Two years: this one and the one before. */
  DAY(Granularity.DAY, 2 * 366),
  /** More than anything is kept. */
  MONTH(Granularity.MONTH, 20 * 366);

  private final @Nullable Granularity granularity;
  private final Duration longest;

  Per(@Nullable Granularity granularity, int days) {
    this.granularity = granularity;
    this.longest = Duration.ofDays(days).plusHours(1); // the month of October has an hour more
  }

  /** What readings are brought together over; nothing for single readings. */
  Optional<Granularity> granularity() {
    return Optional.ofNullable(granularity);
  }

  /** The longest range that may be asked. */
  Duration longest() {
    return longest;
  }

  /** A choice as it is written in an address. */
  static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
