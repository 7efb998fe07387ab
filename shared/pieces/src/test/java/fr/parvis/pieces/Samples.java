package fr.parvis.pieces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.parvis.domain.Reference;
import fr.parvis.domain.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Pieces and their content. */
public final class Samples {

  public static final Reference REQUEST = Reference.ofBits(1);
  public static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  public static final byte[] PLAN = "%PDF-1.7 a plan".getBytes(ISO_8859_1);
  static final Wanted TWO_PDFS = new Wanted(Set.of(Kind.PDF), 1_000, 2);

  private Samples() {}

  static AnnouncePiece.Command plan() {
    return announced("plan.pdf", "application/pdf", PLAN);
  }

  static AnnouncePiece.Command announced(String name, String type, byte[] content) {
    return new AnnouncePiece.Command(
        "/plan", name, type, (long) content.length, sha256(content), null);
  }

  public static Piece piece(String id) {
    return new Piece(
        id,
        "/plan",
        "plan du café.pdf",
        Kind.PDF,
        PLAN.length,
        sha256(PLAN),
        Piece.State.AWAITED,
        Optional.empty(),
        NOW);
  }

  static String sha256(byte[] content) {
    return Sha256.of(content).hex();
  }
}
