package fr.parvis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StaleTest {

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void again_givesTheFirstAnswer_thatNobodyOvertook() {
    assertThat(Stale.again(3, () -> overtaken(2))).isEqualTo(3);
  }

  @Test
  void again_throwsStale_whenOthersAlwaysCameFirst() {
    assertThatThrownBy(() -> Stale.again(3, () -> overtaken(3))).isInstanceOf(Stale.class);
    assertThat(attempts).hasValue(3);
  }

  @Test
  void again_triesNoMore_whenSomethingElseIsWrong() {
    assertThatThrownBy(() -> Stale.again(3, this::refused)).isInstanceOf(Conflict.class);
    assertThat(attempts).hasValue(1);
  }

  private int overtaken(int times) {
    var number = attempts.incrementAndGet();
    if (number <= times) {
      throw new Stale("It was changed since it was read");
    }
    return number;
  }

  private int refused() {
    attempts.incrementAndGet();
    throw new Conflict("It is closed");
  }
}
