package fr.parvis.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violation;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NewDeviceTest {

  private final Territory valmerle =
      Territory.parse(
          Files.readString(
              Path.of(System.getProperty("parvis.root"), "infra/demo/territory.json")));

  NewDeviceTest() throws IOException {}

  @Test
  void check_givesTheDevice_withoutSpacesAroundItsName() {
    assertThat(NewDevice.check("meter-1", "37999", " École ", valmerle))
        .isEqualTo(new NewDevice("meter-1", "37999", "École"));
  }

  @Test
  void check_tellsEveryBrokenRule() {
    assertThat(violations(null, null, " ")).containsExactly("#/thing", "#/jurisdiction", "#/name");
    assertThat(violations("a b", "75056", "n".repeat(101)))
        .containsExactly("#/thing", "#/jurisdiction", "#/name");
  }

  /** A dot is no thing for AWS, a colon none for readings, a slash would leave its topics. */
  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a.b", "a:b", "a/b", "a+", "é", "#"})
  void isThing_refuses(String text) {
    assertThat(NewDevice.isThing(text)).isFalse();
    assertThat(NewDevice.isThing("a" + "b".repeat(64))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "Meter_1-b"})
  void isThing_takes(String text) {
    assertThat(NewDevice.isThing(text)).isTrue();
  }

  private List<String> violations(@Nullable String thing, @Nullable String insee, String name) {
    var invalid =
        catchThrowableOfType(Invalid.class, () -> NewDevice.check(thing, insee, name, valmerle));
    return invalid.violations().stream().map(Violation::pointer).toList();
  }
}
