package fr.parvis.opendata;

import static fr.parvis.opendata.Licence.CC0_1_0;
import static fr.parvis.opendata.Licence.CC_BY_4_0;
import static fr.parvis.opendata.Licence.CC_BY_SA_4_0;
import static fr.parvis.opendata.Licence.LOV2;
import static fr.parvis.opendata.Licence.ODBL_1_0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LicenceTest {

  @Test
  void of_asksWhatIsAskedMost() {
    assertThat(Licence.of(List.of(CC0_1_0))).isEqualTo(CC0_1_0);
    assertThat(Licence.of(List.of(CC0_1_0, CC_BY_4_0))).isEqualTo(CC_BY_4_0);
    assertThat(Licence.of(List.of(CC_BY_4_0, LOV2))).isEqualTo(LOV2);
  }

  @Test
  void of_neverGivesAnotherLicence_toWhatAsksToKeepItsOwn() {
    assertThat(Licence.of(List.of(LOV2, ODBL_1_0, CC0_1_0))).isEqualTo(ODBL_1_0);
    assertThat(Licence.of(List.of(ODBL_1_0, ODBL_1_0))).isEqualTo(ODBL_1_0);
  }

  @Test
  void of_refuses_whatExcludesEachOther() {
    assertThatThrownBy(() -> Licence.of(List.of(ODBL_1_0, CC_BY_SA_4_0)))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.violations().getFirst().detail())
                    .contains(ODBL_1_0.title(), CC_BY_SA_4_0.title()));
    assertThatThrownBy(() -> Licence.of(List.of())).isInstanceOf(Invalid.class);
  }
}
