package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.NotFound;
import org.junit.jupiter.api.Test;

/** What every store of settings keeps. */
public interface TerritoriesContract {

  /** A store that nobody else uses. */
  Territories territories();

  @Test
  default void get_throwsNotFound_beforeAnythingWasPut() {
    assertThatThrownBy(() -> territories().get()).isInstanceOf(NotFound.class);
  }

  @Test
  default void get_givesWhatWasPutLast() {
    var territories = territories();
    territories.put(Samples.valmerle());
    assertThat(territories.get()).isEqualTo(Samples.valmerle());
    var renamed = Samples.changed("Valmerle", "Valmerle-sur-Indre");
    territories.put(renamed);
    assertThat(territories.get()).isEqualTo(renamed);
  }
}
