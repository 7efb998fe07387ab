package fr.parvis.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violation;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the form lets through, at each step. */
class FormRulesTest {

  private final Samples town = new Samples();
  private final WholeLife life = new WholeLife(town);

  @Test
  void saved_keepsNothingHidden_andMayLackAnswers() {
    var saved = life.saved(town.draft(), "{\"name\":\"Lucie\",\"pot\":false,\"size\":40}");
    assertThat(saved.answers().toString()).isEqualTo("{\"name\":\"Lucie\",\"pot\":false}");
  }

  @Test
  void saved_refusesAWrongAnswer_andLosesNothing() {
    var saved = life.saved(town.draft(), "{\"name\":\"Lucie\"}");
    assertThat(pointers(() -> life.saved(saved, "{\"pot\":true,\"size\":4000,\"odd\":1}")))
        .containsExactlyInAnyOrder("#/answers/size", "#/answers/odd");
    assertThat(town.requests.get(saved.reference())).isEqualTo(saved);
  }

  @Test
  void submitted_lacksNothing_andItsFilesWereKept() {
    var saved = life.saved(town.draft(), "{\"pot\":true,\"photo\":[\"never-sent\"]}");
    assertThat(pointers(() -> life.sent(life.confirmed(saved))))
        .containsExactlyInAnyOrder(
            "#/answers/name", "#/answers/street", "#/answers/size", "#/answers/photo/0");
    assertThat(town.requests.get(saved.reference()).status()).isEqualTo(Status.DRAFT);
  }

  private static List<String> pointers(ThrowingCallable refused) {
    var faults = new ArrayList<String>();
    assertThatThrownBy(refused)
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> e.violations().stream().map(Violation::pointer).forEach(faults::add));
    return faults;
  }
}
