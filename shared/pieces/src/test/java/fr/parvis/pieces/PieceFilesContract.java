package fr.parvis.pieces;

import static fr.parvis.pieces.Samples.PLAN;
import static fr.parvis.pieces.Samples.REQUEST;
import static fr.parvis.pieces.Samples.piece;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What every place for files keeps. */
public interface PieceFilesContract {

  /** A place of the test's own. */
  PieceFiles files();

  /** Puts a content where an upload says. */
  void put(PieceFiles files, PieceFiles.Upload upload, byte[] content);

  @Test
  default void uploaded_isWhatWasPut_untilItIsDiscarded() {
    var files = files();
    assertThat(files.uploaded(REQUEST, "a")).isEmpty();
    put(files, files.upload(REQUEST, piece("a")), PLAN);
    assertThat(files.uploaded(REQUEST, "a")).hasValue(PLAN);
    files.discard(REQUEST, "a");
    files.discard(REQUEST, "a");
    assertThat(files.uploaded(REQUEST, "a")).isEmpty();
  }

  @Test
  default void read_isWhatWasKept_untilItIsErased() {
    var files = files();
    files.keep(REQUEST, piece("a"), PLAN);
    files.keep(REQUEST, piece("a"), PLAN);
    assertThat(files.read(REQUEST, "a")).isEqualTo(PLAN);
    assertThat(files.link(REQUEST, piece("a")).isAbsolute()).isTrue();
    files.erase(REQUEST, "a");
    files.erase(REQUEST, "a");
    assertThatThrownBy(() -> files.read(REQUEST, "a")).isInstanceOf(RuntimeException.class);
  }

  @Test
  default void erase_forgetsWhatWasPutToo() {
    var files = files();
    put(files, files.upload(REQUEST, piece("a")), PLAN);
    files.erase(REQUEST, "a");
    assertThat(files.uploaded(REQUEST, "a")).isEmpty();
  }
}
