package fr.parvis.pieces;

import static fr.parvis.pieces.Samples.NOW;
import static fr.parvis.pieces.Samples.PLAN;
import static fr.parvis.pieces.Samples.REQUEST;
import static fr.parvis.pieces.Samples.TWO_PDFS;
import static fr.parvis.pieces.Samples.announced;
import static fr.parvis.pieces.Samples.plan;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Violation;
import fr.parvis.pieces.AnnouncePiece.Command;
import fr.parvis.pieces.Piece.Refusal;
import fr.parvis.pieces.Piece.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PiecesTest {

  private final Folders folders = new InMemoryFolders();
  private final InMemoryPieceFiles files = new InMemoryPieceFiles();
  private final AnnouncePiece announce = new AnnouncePiece(folders, files, () -> NOW);
  private final TakePiece take = new TakePiece(folders, files, new KnownSignatures());
  private final Pieces pieces = new Pieces(folders, files);

  private Piece sent(Command command, byte[] content) {
    var announced = announce.run(REQUEST, command, TWO_PDFS, List.of());
    files.put(announced.upload().url(), content);
    return take.run(REQUEST, announced.piece().id());
  }

  @Test
  void piece_isKept_whenItIsWhatWasAnnounced() {
    var piece = sent(plan(), PLAN);
    assertThat(piece.state()).isEqualTo(State.KEPT);
    assertThat(pieces.list(REQUEST)).containsExactly(piece);
    assertThat(pieces.read(REQUEST, piece.id())).isEqualTo(PLAN);
    assertThat(files.uploaded(REQUEST, piece.id())).isEmpty();
    assertThat(take.run(REQUEST, piece.id())).isEqualTo(piece);
  }

  @Test
  void piece_isRefused_whenItsContentIsAnother() {
    var other = "%PDF-1.7 a pl4n".getBytes(ISO_8859_1);
    assertThat(sent(plan(), other).refusal()).hasValue(Refusal.NOT_AS_ANNOUNCED);
  }

  @Test
  void piece_isRefusedAndGone_whenTheAntivirusFindsSomething() {
    var eicar =
        ("%PDF-1.7 X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(ISO_8859_1);
    var piece = sent(announced("invoice.pdf", "application/pdf", eicar), eicar);
    assertThat(piece.refusal()).hasValue(Refusal.VIRUS);
    assertThat(files.uploaded(REQUEST, piece.id())).isEmpty();
    assertThatThrownBy(() -> pieces.link(REQUEST, piece.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void piece_isRefused_whenItOnlySaysItIsAPdf() {
    var page = "<html><script>".getBytes(ISO_8859_1);
    var piece = sent(announced("plan.pdf", "application/pdf", page), page);
    assertThat(piece.refusal()).hasValue(Refusal.OTHER_TYPE);
  }

  @Test
  void run_isAConflict_whenNothingArrived() {
    var id = announce.run(REQUEST, plan(), TWO_PDFS, List.of()).piece().id();
    assertThatThrownBy(() -> take.run(REQUEST, id)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> take.run(REQUEST, "other")).isInstanceOf(NotFound.class);
  }

  @Test
  void run_givesTheSamePiece_whenAnnouncedAgain() {
    var first = announce.run(REQUEST, plan(), TWO_PDFS, List.of());
    assertThat(announce.run(REQUEST, plan(), TWO_PDFS, List.of())).isEqualTo(first);
    assertThat(pieces.list(REQUEST)).hasSize(1);
  }

  @Test
  void run_isAConflict_whenTheFieldIsFull() {
    var first = sent(plan(), PLAN).id();
    var second = sent(announced("b.pdf", "application/pdf", PLAN), PLAN).id();
    var third = announced("c.pdf", "application/pdf", PLAN);
    var saved = List.of(first, second);
    assertThatThrownBy(() -> announce.run(REQUEST, third, TWO_PDFS, saved))
        .isInstanceOf(Conflict.class);
    pieces.remove(REQUEST, first);
    assertThat(announce.run(REQUEST, third, TWO_PDFS, saved).piece().name()).isEqualTo("c.pdf");
  }

  @Test
  void field_isFull_byWhatItHoldsNow() {
    var hidden = sent(plan(), PLAN).id();
    var moved = sent(announced("b.pdf", "application/pdf", PLAN), PLAN).id();
    assertThat(sent(announced("c.pdf", "application/pdf", PLAN), PLAN).state())
        .isEqualTo(State.KEPT);
    var full = besides(announced("d.pdf", "application/pdf", PLAN), List.of(hidden, moved));
    assertThatThrownBy(() -> announce.run(REQUEST, full, TWO_PDFS, List.of()))
        .isInstanceOf(Conflict.class);
    var emptied = besides(full, List.of());
    announce.run(REQUEST, emptied, TWO_PDFS, List.of(hidden, moved));
    assertThat(pieces.list(REQUEST)).extracting(Piece::id).contains(hidden, moved).hasSize(4);
  }

  private static Command besides(Command command, List<String> beside) {
    return new Command(
        command.at(), command.name(), command.type(), command.size(), command.sha256(), beside);
  }

  @Test
  void refusedPieces_takeNoPlace_andMayComeAgain() {
    sent(plan(), new byte[] {1});
    sent(announced("b.pdf", "application/pdf", PLAN), PLAN);
    assertThat(sent(plan(), PLAN).state()).isEqualTo(State.KEPT);
  }

  @Test
  void run_tellsEveryBrokenRule() {
    var command = new Command(null, "a/b", "text/html", 1_001L, "ABC", null);
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> announce.run(REQUEST, command, TWO_PDFS, List.of()))
        .satisfies(e ->
            assertThat(e.violations())
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(
                    tuple("#/at", "required"),
                    tuple("#/name", "not-a-name"),
                    tuple("#/type", "not-taken"),
                    tuple("#/size", "too-large"),
                    tuple("#/sha256", "not-a-sha256")));
  }

  @Test
  void removeAllBut_leavesWhatIsNamed_howeverOften() {
    var first = sent(plan(), PLAN);
    var second = sent(announced("b.pdf", "application/pdf", PLAN), PLAN);
    pieces.removeAllBut(REQUEST, Set.of(second.id(), "never announced"));
    pieces.removeAllBut(REQUEST, Set.of(second.id()));
    assertThat(pieces.list(REQUEST)).containsExactly(second);
    assertThat(pieces.read(REQUEST, second.id())).isEqualTo(PLAN);
    assertThatThrownBy(() -> files.read(REQUEST, first.id()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void erase_leavesNothing() {
    var id = sent(plan(), PLAN).id();
    pieces.erase(REQUEST);
    pieces.erase(REQUEST);
    assertThat(pieces.list(REQUEST)).isEmpty();
    assertThatThrownBy(() -> files.read(REQUEST, id)).isInstanceOf(IllegalStateException.class);
  }
}
