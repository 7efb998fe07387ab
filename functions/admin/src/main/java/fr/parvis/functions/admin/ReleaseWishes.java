package fr.parvis.functions.admin;

import fr.parvis.opendata.Dataset;

/** Where somebody asks for a release without waiting for the night. */
interface ReleaseWishes {

  /** Asks for one; asked for twice, it is made twice at worst. */
  void add(Dataset dataset);
}
