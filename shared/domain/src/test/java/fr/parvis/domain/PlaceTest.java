package fr.parvis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceTest {

  @Test
  void place_hasAWholePointOrNone() {
    assertThat(new Place(0.7, 47.35, "37999", null, null).hasPoint()).isTrue();
    assertThat(new Place(null, null, "37999", "devant l'école", null).hasPoint()).isFalse();
    assertThatThrownBy(() -> new Place(0.7, null, "37999", null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Place(null, 47.35, "37999", null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isOnEarth_refusesWhatIsNoPoint() {
    assertThat(Place.isOnEarth(-180, 90)).isTrue();
    assertThat(Place.isOnEarth(180.1, 0)).isFalse();
    assertThat(Place.isOnEarth(0, -90.1)).isFalse();
    assertThat(Place.isOnEarth(Double.NaN, 0)).isFalse();
    assertThat(Place.isOnEarth(0, Double.POSITIVE_INFINITY)).isFalse();
  }

  @Test
  void language_isReadFromTags() {
    assertThat(Language.ofTag("fr-CA")).contains(Language.FR);
    assertThat(Language.ofTag(" EN_gb ")).contains(Language.EN);
    assertThat(Language.ofTag("de")).isEmpty();
    assertThat(Language.ofTag("")).isEmpty();
  }
}
