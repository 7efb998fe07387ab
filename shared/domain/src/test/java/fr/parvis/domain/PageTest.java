package fr.parvis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
  private final List<String> asked = new ArrayList<>();

  @Test
  void all_goesThroughEveryPage_inTheirOrder() {
    assertThat(Page.all(this::page)).containsExactly("a1", "a2", "c1");
    assertThat(asked).containsExactly("", "b", "c");
  }

  @Test
  void all_asksForNoPage_beforeTheOneBeforeWasGoneThrough() {
    assertThat(Page.all(this::page).limit(2)).containsExactly("a1", "a2");
    assertThat(asked).containsExactly("");
  }

  /** The second of three is empty: a store may have left out all that it read. */
  private Page<String> page(Optional<String> after) {
    asked.add(after.orElse(""));
    return switch (after.orElse("")) {
      case "" -> new Page<>(List.of("a1", "a2"), Optional.of("b"));
      case "b" -> new Page<>(List.of(), Optional.of("c"));
      default -> new Page<>(List.of("c1"), Optional.empty());
    };
  }
}
