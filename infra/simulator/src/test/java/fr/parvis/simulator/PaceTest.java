package fr.parvis.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.simulator.device.CannotSimulate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

  @Test
  void present_goesBySoManyTimesFaster_butNotIntoTheFuture() {
    var pace = new Pace(now::get, NOW.minus(Duration.ofDays(2)), Optional.of(3_600.0));
    assertThat(pace.present()).isEqualTo(NOW.minus(Duration.ofDays(2)));
    now.set(NOW.plusSeconds(24));
    assertThat(pace.present()).isEqualTo(NOW.minus(Duration.ofDays(1)));
    now.set(NOW.plus(Duration.ofDays(400)));
    assertThat(pace.present()).isEqualTo(now.get());
  }

  @Test
  void present_isOurs_atFullSpeed() {
    assertThat(new Pace(now::get, NOW.minusSeconds(9), Optional.empty()).present()).isEqualTo(NOW);
  }

  @Test
  void options_areRefused_whenNotUnderstood() {
    assertThatThrownBy(() -> Options.parse(List.of("--sped", "3")))
        .isInstanceOf(CannotSimulate.class)
        .hasMessageContaining("--sped");
    assertThatThrownBy(() -> Options.parse(List.of("--seed"))).hasMessageContaining("value");
    assertThatThrownBy(() -> Options.parse(List.of("--speed", "0")).speed())
        .hasMessageContaining("above 0");
    assertThatThrownBy(() -> Options.parse(List.of("--until", "soon")).until())
        .hasMessageContaining("--until");
    assertThatThrownBy(() -> Options.parse(List.of("--days", "x")).whole("--days", 8, 0, 9))
        .hasMessageContaining("from 0 to 9");
  }
}
