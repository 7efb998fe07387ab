package fr.parvis.pieces;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Sha256;
import fr.parvis.domain.Violations;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person says which file will come, and learns where to put it. */
public final class AnnouncePiece {

  private static final int MAX_NAME = 200;
  private static final int ID_BYTES = 12;

  private final Folders folders;
  private final PieceFiles files;
  private final InstantSource clock;

  /**
   * @param folders where pieces are noted
   * @param files where their content goes
   * @param clock tells now
   */
  public AnnouncePiece(Folders folders, PieceFiles files, InstantSource clock) {
    this.folders = folders;
    this.files = files;
    this.clock = clock;
  }

  /**
   * What is announced.
   *
   * @param at pointer of the form's field
   * @param name of the file
   * @param type its media type
   * @param size bytes
   * @param sha256 hash of its content, 64 hexadecimal digits
   * @param beside ids of the pieces that the field holds beside it, saved or not
   */
  public record Command(
      @Nullable String at,
      @Nullable String name,
      @Nullable String type,
      @Nullable Long size,
      @Nullable String sha256,
      @Nullable List<String> beside) {}

  /**
   * A piece that may arrive.
   *
   * @param piece what was announced
   * @param upload how to send it
   */
  public record Announced(Piece piece, PieceFiles.Upload upload) {}

  /**
   * Notes the piece; the same announcement again gives the same piece.
   *
   * <p>A field is full by what it holds, not by what was once sent for it: a piece stays where it
   * was announced when its answer is hidden, or moves as another item of its group is removed. Only
   * the page knows what is not saved yet; where it does not say, the saved answers do.
   *
   * @param saved ids of the pieces that the saved answers name at this field
   * @throws Invalid with every broken rule
   * @throws Conflict when the field or the request has as many files as it takes
   */
  public Announced run(Reference reference, Command command, Wanted wanted, List<String> saved) {
    var piece = piece(command, wanted);
    var beside = Optional.ofNullable(command.beside()).orElse(saved);
    var folder =
        folders.change(reference, before -> announced(before, piece, beside, wanted.maxFiles()));
    return new Announced(folder.get(piece.id()), files.upload(reference, piece));
  }

  private static Folder announced(Folder before, Piece piece, List<String> beside, int maxFiles) {
    var there = before.find(piece.id());
    if (there.filter(p -> p.state() != Piece.State.REFUSED).isPresent()) {
      return before;
    }
    var others =
        before.pieces().stream()
            .filter(p -> beside.contains(p.id()) && p.state() != Piece.State.REFUSED)
            .count();
    if (others >= maxFiles) {
      throw new Conflict(
          "too-many", "The field takes %d file(s); remove one first".formatted(maxFiles));
    }
    return before.with(piece);
  }

  private Piece piece(Command command, Wanted wanted) {
    var kind = checked(command, wanted);
    var at = command.at() + "";
    var name = (command.name() + "").strip();
    var sha256 = command.sha256() + "";
    return new Piece(
        id(at, name, sha256),
        at,
        name,
        kind,
        command.size() == null ? 0 : command.size(),
        sha256,
        Piece.State.AWAITED,
        Optional.empty(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static Kind checked(Command command, Wanted wanted) {
    var violations = new Violations();
    violations.required(command.at(), "#/at");
    name(command.name(), violations);
    size(command.size(), wanted.maxBytes(), violations);
    if (violations.required(command.sha256(), "#/sha256")) {
      violations.check(
          (command.sha256() + "").matches("[0-9a-f]{64}"),
          "#/sha256",
          "not-a-sha256",
          "has 64 hexadecimal digits in small letters");
    }
    var kind = Optional.ofNullable(command.type()).flatMap(Kind::ofType);
    if (violations.required(command.type(), "#/type")) {
      violations.check(
          kind.filter(wanted.kinds()::contains).isPresent(),
          "#/type",
          "not-taken",
          "is none of the types that the field takes");
    }
    violations.throwIfAny();
    return kind.orElseThrow();
  }

  private static void name(@Nullable String name, Violations violations) {
    if (violations.required(name, "#/name")) {
      var text = name + "";
      violations.check(
          text.length() <= MAX_NAME, "#/name", "too-long", "has at most 200 characters");
      violations.check(
          text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\'),
          "#/name",
          "not-a-name",
          "is a name without slashes or control characters");
    }
  }

  private static void size(@Nullable Long size, long maxBytes, Violations violations) {
    if (violations.required(size, "#/size")) {
      long bytes = size == null ? 0 : size;
      violations.check(bytes > 0, "#/size", "empty", "is at least 1");
      violations.check(
          bytes <= maxBytes, "#/size", "too-large", "is at most %d bytes".formatted(maxBytes));
    }
  }

  private static String id(String at, String name, String sha256) {
    var digest = Sha256.of(at + "\0" + name + "\0" + sha256);
    return Base64.getUrlEncoder().encodeToString(digest.first(ID_BYTES));
  }
}
