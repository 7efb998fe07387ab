package fr.parvis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  @Test
  void throwIfAny_tellsAll_inOrder() {
    var violations = new Violations();
    assertThat(violations.required(" ", "#/text")).isFalse();
    assertThat(violations.required(null, "#/place")).isFalse();
    assertThat(violations.required(0, "#/days")).isTrue();
    assertThat(violations.check(false, "#/days", "out-of-range", "is positive")).isFalse();

    var invalid = catchThrowableOfType(Invalid.class, violations::throwIfAny);
    assertThat(invalid).hasMessage("The request breaks 3 rule(s)");
    assertThat(invalid.violations().stream().map(v -> v.pointer() + " " + v.code()))
        .containsExactly("#/text required", "#/place required", "#/days out-of-range");
  }

  @Test
  void throwIfAny_passes_whenNothingIsBroken() {
    assertThatCode(new Violations()::throwIfAny).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Invalid(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pointer_escapesNames() {
    assertThat(JsonPointer.member(JsonPointer.ROOT, "a/b~c d%é"))
        .isEqualTo("#/a~1b~0c%20d%25%C3%A9");
    assertThat(JsonPointer.element("#/list", 3)).isEqualTo("#/list/3");
  }
}
