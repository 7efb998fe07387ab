package fr.parvis.pieces;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Sha256;
import fr.parvis.pieces.Piece.Refusal;
import fr.parvis.pieces.Piece.State;
import java.util.Optional;

/**
 * A file arrived: it is looked at, then kept, or thrown away with the reason. What is kept are the
 * very bytes that were looked at, not what stands in the bucket a moment later.
 */
public final class TakePiece {

  private final Folders folders;
  private final PieceFiles files;
  private final Antivirus antivirus;

  /**
   * @param folders where pieces are noted
   * @param files where their content is
   * @param antivirus looks at it
   */
  public TakePiece(Folders folders, PieceFiles files, Antivirus antivirus) {
    this.folders = folders;
    this.files = files;
    this.antivirus = antivirus;
  }

  /**
   * Looks at what arrived; a piece that was looked at before stays as it is.
   *
   * @throws Conflict when nothing arrived
   */
  public Piece run(Reference reference, String id) {
    var piece = folders.find(reference).get(id);
    if (piece.state() != State.AWAITED) {
      return piece;
    }
    var content =
        files
            .uploaded(reference, id)
            .orElseThrow(() -> new Conflict("The file was not uploaded yet"));
    var taken = fault(piece, content).map(piece::refused).orElseGet(piece::kept);
    if (taken.state() == State.KEPT) {
      files.keep(reference, taken, content);
    }
    folders.change(reference, folder -> folder.find(id).isEmpty() ? folder : folder.with(taken));
    files.discard(reference, id);
    return taken;
  }

  private Optional<Refusal> fault(Piece piece, byte[] content) {
    if (content.length != piece.bytes() || !Sha256.of(content).hex().equals(piece.sha256())) {
      return Optional.of(Refusal.NOT_AS_ANNOUNCED);
    }
    if (antivirus.isInfected(content)) {
      return Optional.of(Refusal.VIRUS);
    }
    return piece.kind().isKindOf(content) ? Optional.empty() : Optional.of(Refusal.OTHER_TYPE);
  }
}
