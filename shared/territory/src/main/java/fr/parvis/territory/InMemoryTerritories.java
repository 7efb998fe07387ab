package fr.parvis.territory;

import fr.parvis.domain.NotFound;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Settings without a table, for the tests of whoever needs settings. It keeps the same contract as
 * the real store, by the same tests.
 */
public final class InMemoryTerritories implements Territories {

  private final AtomicReference<@Nullable Territory> present = new AtomicReference<>();

  @Override
  public Territory get() {
    var territory = present.get();
    if (territory == null) {
      throw new NotFound("The territory has no settings yet");
    }
    return territory;
  }

  @Override
  public void put(Territory territory) {
    present.set(territory);
  }
}
