package fr.parvis.reusers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every store of quotas does. */
public interface QuotasContract {

  LocalDate TODAY = LocalDate.parse("2026-11-26");

  /** A fresh store. */
  Quotas quotas();

  @Test
  default void take_letsThrough_upToTheLimit() {
    var quotas = quotas();
    assertThat(quotas.take("r-1", TODAY, 3, 5)).isTrue();
    assertThat(quotas.take("r-1", TODAY, 3, 5)).isFalse();
    assertThat(quotas.take("r-1", TODAY, 2, 5)).isTrue();
    assertThat(quotas.take("r-1", TODAY, 1, 5)).isFalse();
  }

  @Test
  default void take_countsEachCallerAndDay_apart() {
    var quotas = quotas();
    assertThat(quotas.take("r-1", TODAY, 5, 5)).isTrue();
    assertThat(quotas.take("r-2", TODAY, 5, 5)).isTrue();
    assertThat(quotas.take("r-1", TODAY.plusDays(1), 5, 5)).isTrue();
    assertThat(quotas.take("r-3", TODAY, 6, 5)).isFalse();
  }

  @Test
  default void salt_isTheFirstProposed_forTheWholeDay() {
    var quotas = quotas();
    assertThat(quotas.salt(TODAY, "one")).isEqualTo("one");
    assertThat(quotas.salt(TODAY, "two")).isEqualTo("one");
    assertThat(quotas.salt(TODAY.plusDays(1), "two")).isEqualTo("two");
  }
}
