package fr.parvis.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.parvis.domain.Reference;
import fr.parvis.domain.Sha256;
import fr.parvis.pieces.AnnouncePiece;
import fr.parvis.pieces.Folders;
import fr.parvis.pieces.Kind;
import fr.parvis.pieces.KnownSignatures;
import fr.parvis.pieces.PieceFiles;
import fr.parvis.pieces.TakePiece;
import fr.parvis.pieces.Wanted;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Sends a file of one empty page, as a browser sends what a person chose. */
final class DemoFiles {

  private static final byte[] PAGE =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """
          .getBytes(US_ASCII);

  private static final Wanted PDF = new Wanted(Set.of(Kind.PDF), Wanted.MAX_BYTES, 10);

  private final Folders folders;
  private final PieceFiles files;
  private final BiConsumer<PieceFiles.Upload, byte[]> sending;

  DemoFiles(Folders folders, PieceFiles files, BiConsumer<PieceFiles.Upload, byte[]> sending) {
    this.folders = folders;
    this.files = files;
    this.sending = sending;
  }

  /** The id of the piece that a field of a request now has; a repeat gives the same. */
  String put(Reference reference, String pointer, InstantSource clock) {
    var command =
        new AnnouncePiece.Command(
            pointer,
            "document.pdf",
            Kind.PDF.type(),
            (long) PAGE.length,
            Sha256.of(PAGE).hex(),
            List.of());
    var announced =
        new AnnouncePiece(folders, files, clock).run(reference, command, PDF, List.of());
    sending.accept(announced.upload(), PAGE);
    return new TakePiece(folders, files, new KnownSignatures())
        .run(reference, announced.piece().id())
        .id();
  }
}
