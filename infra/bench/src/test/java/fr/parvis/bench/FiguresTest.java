package fr.parvis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void percentile_isASampleThatSoManyDoNotExceed() {
    var samples = new double[] {5, 1, 4, 2, 3};
    assertThat(Figures.percentile(samples, 0.5)).isEqualTo(3);
    assertThat(Figures.percentile(samples, 0.99)).isEqualTo(5);
    assertThat(Figures.percentile(samples, 0)).isEqualTo(1);
    assertThat(Figures.percentile(new double[] {7}, 0.5)).isEqualTo(7);
  }
}
