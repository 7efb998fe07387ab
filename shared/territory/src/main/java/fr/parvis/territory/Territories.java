package fr.parvis.territory;

import fr.parvis.domain.NotFound;

/** Where the settings are kept. A deployment has one territory. */
public interface Territories {

  /**
   * The territory's settings.
   *
   * @throws NotFound while nobody has put any
   */
  Territory get();

  /**
   * Puts the settings, whole. No condition is needed: they come from one document that is kept
   * under version control, and putting it again changes nothing.
   */
  void put(Territory territory);
}
