package fr.parvis.pieces;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pieces of one request. They change without the request: a file that arrives takes nobody's
 * answers away.
 *
 * @param reference of the request
 * @param pieces in the order they were announced
 * @param version 0 when nothing was ever kept, one more with each change
 */
public record Folder(Reference reference, List<Piece> pieces, long version) {

  /** As many as one item of a table holds with room, and more than a form asks for. */
  static final int MAX_PIECES = 50;

  public Folder {
    pieces = List.copyOf(pieces);
  }

  /** A request without pieces. */
  public static Folder empty(Reference reference) {
    return new Folder(reference, List.of(), 0);
  }

  /** The piece of an id, if it is here. */
  public Optional<Piece> find(String id) {
    return pieces.stream().filter(piece -> piece.id().equals(id)).findFirst();
  }

  /**
   * The piece of an id.
   *
   * @throws NotFound when it is not here
   */
  public Piece get(String id) {
    return find(id).orElseThrow(() -> new NotFound("The request has no such piece"));
  }

  /** The pieces that were kept. */
  public List<Piece> kept() {
    return pieces.stream().filter(piece -> piece.state() == Piece.State.KEPT).toList();
  }

  /**
   * With one more piece, or with what became of it.
   *
   * @throws Conflict when it is one too many
   */
  Folder with(Piece piece) {
    var next = new ArrayList<>(pieces);
    var place = pieces.stream().map(Piece::id).toList().indexOf(piece.id());
    if (place >= 0) {
      next.set(place, piece);
    } else if (pieces.size() < MAX_PIECES) {
      next.add(piece);
    } else {
      throw new Conflict("The request has %d pieces, which is the most".formatted(MAX_PIECES));
    }
    return new Folder(reference, next, version + 1);
  }

  /** Without some pieces; the same when it has none of them. */
  Folder without(Set<String> ids) {
    var rest = pieces.stream().filter(piece -> !ids.contains(piece.id())).toList();
    return rest.size() == pieces.size() ? this : new Folder(reference, rest, version + 1);
  }
}
