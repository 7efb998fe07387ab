package fr.parvis.pieces;

import fr.parvis.domain.NotFound;
import fr.parvis.domain.Reference;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pieces that requests have: shown, given, removed and erased. */
public final class Pieces {

  private final Folders folders;
  private final PieceFiles files;

  /**
   * @param folders where pieces are noted
   * @param files where their content is
   */
  public Pieces(Folders folders, PieceFiles files) {
    this.folders = folders;
    this.files = files;
  }

  /** All pieces of a request, in the order they were announced. */
  public List<Piece> list(Reference reference) {
    return folders.find(reference).pieces();
  }

  /** The pieces that were kept. */
  public List<Piece> kept(Reference reference) {
    return folders.find(reference).kept();
  }

  /**
   * One piece, whatever became of it.
   *
   * @throws NotFound when there is none
   */
  public Piece get(Reference reference, String id) {
    return folders.find(reference).get(id);
  }

  /**
   * An address that gives the file for some minutes.
   *
   * @throws NotFound when it is not kept
   */
  public URI link(Reference reference, String id) {
    return files.link(reference, kept(reference, id));
  }

  /**
   * The file itself.
   *
   * @throws NotFound when it is not kept
   */
  public byte[] read(Reference reference, String id) {
    return files.read(reference, kept(reference, id).id());
  }

  /**
   * Removes one piece, file first: what is noted can be removed again, a file nobody knows cannot.
   *
   * @throws NotFound when there is none
   */
  public void remove(Reference reference, String id) {
    folders.find(reference).get(id);
    remove(reference, Set.of(id));
  }

  /** Removes all pieces but some; harmless when there are no others. */
  public void removeAllBut(Reference reference, Set<String> ids) {
    var others = list(reference).stream().map(Piece::id).collect(Collectors.toSet());
    others.removeAll(ids);
    if (!others.isEmpty()) {
      remove(reference, others);
    }
  }

  private void remove(Reference reference, Set<String> ids) {
    ids.forEach(id -> files.erase(reference, id));
    folders.change(reference, folder -> folder.without(ids));
  }

  /** Erases all pieces of a request; harmless when there are none. */
  public void erase(Reference reference) {
    list(reference).forEach(piece -> files.erase(reference, piece.id()));
    folders.erase(reference);
  }

  private Piece kept(Reference reference, String id) {
    var piece = folders.find(reference).get(id);
    if (piece.state() != Piece.State.KEPT) {
      throw new NotFound("The piece was not kept");
    }
    return piece;
  }
}
