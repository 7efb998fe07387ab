package fr.parvis.pieces;

import static fr.parvis.pieces.Samples.REQUEST;
import static fr.parvis.pieces.Samples.piece;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Stale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of folders keeps. */
public interface FoldersContract {

  /** A store that nobody else uses. */
  Folders folders();

  @Test
  default void find_isEmpty_whenNothingWasKept() {
    assertThat(folders().find(REQUEST)).isEqualTo(Folder.empty(REQUEST));
  }

  @Test
  default void find_givesWhatWasKept() {
    var folders = folders();
    var first = Folder.empty(REQUEST).with(piece("a").kept());
    folders.replace(first);
    var second = first.with(piece("b").refused(Piece.Refusal.NOT_AS_ANNOUNCED));
    folders.replace(second);
    assertThat(folders.find(REQUEST)).isEqualTo(second);
  }

  @Test
  default void replace_isStale_whenAnotherCameFirst() {
    var folders = folders();
    var first = Folder.empty(REQUEST).with(piece("a"));
    folders.replace(first);
    assertThatThrownBy(() -> folders.replace(Folder.empty(REQUEST).with(piece("b"))))
        .isInstanceOf(Stale.class);
    folders.replace(first.with(piece("b")));
    assertThatThrownBy(() -> folders.replace(first.with(piece("c")))).isInstanceOf(Stale.class);
  }

  @Test
  default void change_losesNothing_whenManyChangeAtOnce() {
    var folders = folders();
    IntStream.range(0, 20)
        .parallel()
        .forEach(i -> folders.change(REQUEST, folder -> folder.with(piece("p" + i))));
    assertThat(folders.find(REQUEST).pieces()).hasSize(20);
  }

  @Test
  default void erase_forgets_alsoTwice() {
    var folders = folders();
    folders.replace(Folder.empty(REQUEST).with(piece("a")));
    folders.erase(REQUEST);
    folders.erase(REQUEST);
    assertThat(folders.find(REQUEST).pieces()).isEmpty();
  }
}
