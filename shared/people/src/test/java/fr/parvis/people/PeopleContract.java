package fr.parvis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Language;
import fr.parvis.domain.Stale;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of people keeps. */
public interface PeopleContract {

  /** A second with nothing behind it, as stores keep the end of a retention in seconds. */
  Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

  /** A store that nobody else uses. */
  People people(InstantSource clock);

  private static Person nadia() {
    return Person.withoutAccount(
        PersonId.derivedFrom("key-1"),
        "37999",
        Optional.of(new Contact("nadia@example.fr")),
        Language.FR,
        NOON);
  }

  private static Person account(SignIn signIn) {
    return Person.withAccount(
        PersonId.random(new SecureRandom()), signIn, "37999", Optional.empty(), Language.EN, NOON);
  }

  @Test
  default void find_givesThePersonAsAdded() {
    var people = people(() -> NOON);
    assertThat(people.addOrFind(nadia())).isEqualTo(nadia());
    assertThat(people.find(nadia().id())).contains(nadia());
    assertThat(people.find(PersonId.random(new SecureRandom()))).isEmpty();
  }

  @Test
  default void find_isEmpty_onceThePersonIsForgotten() {
    var end = NOON.plus(Person.WITHOUT_ACCOUNT);
    var now = new Instant[] {end.minusSeconds(1)};
    var people = people(() -> now[0]);
    people.addOrFind(nadia());
    assertThat(people.find(nadia().id())).isPresent();
    now[0] = end;
    assertThat(people.find(nadia().id())).isEmpty();
  }

  @Test
  default void find_givesThePerson_asLongAsTheyAreKept() {
    var now = new Instant[] {NOON};
    var people = people(() -> now[0]);
    var kept = people.addOrFind(nadia()).kept();
    people.replace(kept);
    now[0] = NOON.plus(Person.WITHOUT_ACCOUNT);
    assertThat(people.find(nadia().id())).contains(kept);
  }

  @Test
  default void find_givesThePerson_aYearAfterTheirLastClaim() {
    var now = new Instant[] {NOON};
    var people = people(() -> now[0]);
    var later = NOON.plusSeconds(1);
    var claim = new Claim(new Contact("n@example.org"), "K7Q4M2ZX", later);
    people.replace(people.addOrFind(nadia()).claiming(Optional.of(claim)));
    now[0] = NOON.plus(Person.WITHOUT_ACCOUNT);
    assertThat(people.find(nadia().id())).isPresent();
    now[0] = later.plus(Person.WITHOUT_ACCOUNT);
    assertThat(people.find(nadia().id())).isEmpty();
  }

  @Test
  default void addOrFind_changesNothing_whenTheIdIsTaken() {
    var people = people(() -> NOON);
    people.addOrFind(nadia());
    var again = nadia().reachedBy(Optional.empty(), Language.EN);
    assertThat(people.addOrFind(again)).isEqualTo(nadia());
    assertThat(people.find(nadia().id())).contains(nadia());
  }

  @Test
  default void findOrAdd_givesTheSamePerson_toTheSameSignIn() {
    var people = people(() -> NOON);
    var signIn = new SignIn("https://issuer.example", "sub#1");
    var first = people.findOrAdd(signIn, account(signIn));
    assertThat(people.findOrAdd(signIn, account(signIn))).isEqualTo(first);
    assertThat(people.find(first.id())).contains(first);
    assertThat(people.find(signIn)).contains(first);
    assertThat(people.find(new SignIn("https://issuer.example", "sub"))).isEmpty();
  }

  @Test
  default void findOrAdd_keepsSignInsApart() {
    var people = people(() -> NOON);
    var one = new SignIn("https://a.example", "1");
    var other = new SignIn("https://b.example", "1");
    assertThat(people.findOrAdd(one, account(one)).id())
        .isNotEqualTo(people.findOrAdd(other, account(other)).id());
  }

  @Test
  default void findOrAdd_makesOnePerson_whenSeveralComeAtOnce() {
    var people = people(() -> NOON);
    var signIn = new SignIn("https://issuer.example", "many");
    var ids =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> people.findOrAdd(signIn, account(signIn)).id())
            .distinct();
    assertThat(ids).hasSize(1);
  }

  @Test
  default void replace_changesThePerson() {
    var people = people(() -> NOON);
    people.addOrFind(nadia());
    var moved = nadia().reachedBy(Optional.of(new Contact("n@example.org")), Language.EN);
    people.replace(moved);
    assertThat(people.find(nadia().id())).contains(moved);
  }

  @Test
  default void replace_keepsAClaim_besideTheContact() {
    var people = people(() -> NOON);
    people.addOrFind(nadia());
    var claim = new Claim(new Contact("n@example.org"), "a request", NOON);
    people.replace(nadia().claiming(Optional.of(claim)));
    var found = people.find(nadia().id()).orElseThrow();
    assertThat(found.contact()).isEqualTo(nadia().contact());
    assertThat(found.claimed("a request", NOON)).contains(claim.contact());
    assertThat(found.claimed("another", NOON)).isEmpty();
    assertThat(found.claimed("a request", NOON.minusSeconds(1))).isEmpty();
  }

  @Test
  default void erase_forgetsThePersonAndTheirSignIns() {
    var people = people(() -> NOON);
    var signIn = new SignIn("https://issuer.example", "leaves");
    var first = people.findOrAdd(signIn, account(signIn));
    people.addOrFind(nadia());
    people.erase(first.id());
    people.erase(first.id());
    assertThat(people.find(first.id())).isEmpty();
    assertThat(people.find(signIn)).isEmpty();
    assertThat(people.find(nadia().id())).isPresent();
    assertThat(people.findOrAdd(signIn, account(signIn)).id()).isNotEqualTo(first.id());
  }

  @Test
  default void replace_throwsStale_whenChangedSinceRead() {
    var people = people(() -> NOON);
    var absent = nadia().reachedBy(Optional.empty(), Language.EN);
    assertThatThrownBy(() -> people.replace(absent)).isInstanceOf(Stale.class);
    people.addOrFind(nadia());
    people.replace(absent);
    assertThatThrownBy(() -> people.replace(absent)).isInstanceOf(Stale.class);
  }
}
