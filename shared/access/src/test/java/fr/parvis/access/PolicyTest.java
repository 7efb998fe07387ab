package fr.parvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Denied;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          role         | staff | voirie | manager | admin | all
          resident     | no    | no     | no      | no    | no
          helper       | no    | no     | no      | no    | no
          agent:voirie | yes   | yes    | no      | no    | no
          agent:eau    | yes   | no     | no      | no    | no
          manager      | yes   | yes    | yes     | no    | yes
          admin        | yes   | yes    | yes     | yes   | yes
          partner      | no    | no     | no      | no    | no
          reuser       | no    | no     | no      | no    | no
          device       | no    | no     | no      | no    | no
          """,
      useHeadersInDisplayName = true)
  void answers(String role, String staff, String voirie, String manager, String admin, String all) {
    var caller = new Caller("i", "s", "n", Set.of(Role.of(role).orElseThrow()));
    assertThat(passes(Policy::requireStaff, caller)).isEqualTo(staff);
    assertThat(passes(c -> Policy.requireService(c, "voirie"), caller)).isEqualTo(voirie);
    assertThat(passes(Policy::requireManager, caller)).isEqualTo(manager);
    assertThat(passes(Policy::requireAdmin, caller)).isEqualTo(admin);
    assertThat(Policy.seesAllServices(caller) ? "yes" : "no").isEqualTo(all);
  }

  private static String passes(Consumer<Caller> question, Caller caller) {
    try {
      question.accept(caller);
      return "yes";
    } catch (Denied e) {
      return "no";
    }
  }
}
