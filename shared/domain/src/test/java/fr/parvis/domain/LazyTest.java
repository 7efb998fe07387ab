package fr.parvis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LazyTest {

  @Test
  void get_opensOnce_andNotBefore() {
    var opened = new ArrayList<Object>();
    var lazy =
        new Lazy<>(() -> {
          opened.add("one");
          return new Object();
        });

    assertThat(opened).isEmpty();
    assertThat(lazy.get()).isSameAs(lazy.get());
    assertThat(opened).hasSize(1);
  }
}
