package fr.parvis.reusers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.parvis.domain.Denied;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Language;
import fr.parvis.domain.Violation;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.reusers.ReuserKeys.Asked;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReuserKeysTest {

  private static final Asked ASKED = new Asked("Carte", "carte@example.fr", "Une carte");

  private final InstantSource clock = InstantSource.fixed(Samples.NOW);
  private final InMemoryPeople people = new InMemoryPeople(clock);
  private final InMemoryReusers reusers = new InMemoryReusers(clock);
  private final ReuserKeys keys = new ReuserKeys(reusers, people, clock, new Random(7));

  @Test
  void holder_isWhoWasGivenTheKey() {
    var given = keys.give(ASKED, "37999", Language.FR);
    assertThat(keys.holder(Optional.of(given.apiKey()))).isEqualTo(given.reuser());
    assertThat(given.reuser().toString()).doesNotContain("carte@example.fr");
    assertThat(given.toString()).doesNotContain(given.apiKey());
    assertThat(people.find(given.reuser().person()).orElseThrow().expiresAt())
        .contains(given.reuser().endsAt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0123456789abcdef.0123456789012345678901234567890123456789012"})
  void holder_isDenied_withAKeyOfNobody(String sent) {
    keys.give(ASKED, "37999", Language.FR);
    assertThatThrownBy(() -> keys.holder(Optional.of(sent))).isInstanceOf(Denied.class);
    assertThatThrownBy(() -> keys.holder(Optional.empty())).isInstanceOf(Denied.class);
  }

  @Test
  void holder_isDenied_withAnothersSecret() {
    var first = keys.give(ASKED, "37999", Language.FR).apiKey();
    var second = keys.give(ASKED, "37999", Language.FR).apiKey();
    var mixed = first.substring(0, 17) + second.substring(17);
    assertThatThrownBy(() -> keys.holder(Optional.of(mixed))).isInstanceOf(Denied.class);
  }

  @Test
  void give_namesEveryBrokenRule() {
    assertThatThrownBy(
            () -> keys.give(new Asked(" ", "mail", "x".repeat(1001)), "37999", Language.FR))
        .asInstanceOf(type(Invalid.class))
        .satisfies(invalid ->
            assertThat(invalid.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("#/name", "#/mail", "#/use"));
  }

  @Test
  void forget_leavesNeitherKeyNorMail() {
    var given = keys.give(ASKED, "37999", Language.FR);
    keys.forget(given.reuser());
    assertThatThrownBy(() -> keys.holder(Optional.of(given.apiKey()))).isInstanceOf(Denied.class);
    assertThat(people.find(given.reuser().person()).orElseThrow().contact()).isEmpty();
  }
}
