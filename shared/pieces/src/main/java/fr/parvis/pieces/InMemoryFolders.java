package fr.parvis.pieces;

import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folders without a table, for the tests of whoever needs pieces. It keeps the same contract as the
 * real store, by the same tests.
 */
public final class InMemoryFolders implements Folders {

  private final Map<Reference, Folder> kept = new ConcurrentHashMap<>();

  @Override
  public Folder find(Reference reference) {
    return kept.getOrDefault(reference, Folder.empty(reference));
  }

  @Override
  public void replace(Folder folder) {
    kept.compute(
        folder.reference(),
        (reference, read) -> {
          var version = read == null ? 0 : read.version();
          if (version != folder.version() - 1) {
            throw new Stale("The Folder was changed since it was read");
          }
          return folder;
        });
  }

  @Override
  public void erase(Reference reference) {
    kept.remove(reference);
  }
}
