package fr.parvis.pieces;

import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.util.function.UnaryOperator;

/** Where it is kept what pieces a request has; docs/data.md has a row for each method. */
public interface Folders {

  /** The pieces of a request; empty when there was never one. */
  Folder find(Reference reference);

  /**
   * Keeps a changed folder.
   *
   * @throws Stale when it was changed since it was read
   */
  void replace(Folder folder);

  /** Forgets a request's folder; harmless when there is none. */
  void erase(Reference reference);

  /**
   * Changes a folder, again on its newest state when others change it meanwhile: a person sends
   * several files at once.
   *
   * @throws Stale when others always came first
   */
  default Folder change(Reference reference, UnaryOperator<Folder> change) {
    return Stale.again(Folder.MAX_PIECES, () -> changeOnce(reference, change));
  }

  private Folder changeOnce(Reference reference, UnaryOperator<Folder> change) {
    var read = find(reference);
    var changed = change.apply(read);
    if (changed.version() == read.version()) {
      return read;
    }
    replace(changed);
    return changed;
  }
}
