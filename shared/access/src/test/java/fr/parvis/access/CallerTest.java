package fr.parvis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Denied;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      value = {
        "[agent:voirie manager]|agent:voirie manager",
        "[manager]|manager",
        "agent:eau,agent:voirie|agent:eau agent:voirie",
        "manager|manager",
        "[]|''",
        "''|''",
        "[agent:]|''",
        "[Manager MANAGER managers]|''",
        "[manager|''",
        "[agent:voirie root *]|agent:voirie"
      })
  void fromClaims_readsTheRoles_asTheGatewayWritesThem(String claim, String roles) {
    var caller =
        Caller.fromClaims(Map.of("iss", "i", "sub", "s", "parvis_roles", claim), "parvis_roles");
    assertThat(caller.roles().stream().map(Role::claim))
        .containsExactlyInAnyOrderElementsOf(
            roles.isEmpty() ? List.of() : List.of(roles.split(" ", -1)));
  }

  @Test
  void fromClaims_givesNoRole_whenTheClaimIsAbsent() {
    var caller = Caller.fromClaims(Map.of("iss", "i", "sub", "s"), "parvis_roles");
    assertThat(caller.roles()).isEmpty();
    assertThat(caller.name()).isEqualTo("s");
  }

  @Test
  void fromClaims_denies_whenTheTokenNamesNobody() {
    assertThatThrownBy(() -> Caller.fromClaims(Map.of("iss", "i"), "r")).isInstanceOf(Denied.class);
    assertThatThrownBy(() -> Caller.fromClaims(Map.of("sub", "s"), "r")).isInstanceOf(Denied.class);
    assertThatThrownBy(() -> Caller.fromClaims(Map.of("iss", "i", "sub", " "), "r"))
        .isInstanceOf(Denied.class);
  }
}
