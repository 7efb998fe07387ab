package fr.parvis.functions.opendata;

import fr.parvis.http.Cursors;
import fr.parvis.opendata.RowKeys;
import fr.parvis.opendata.Rows;
import fr.parvis.tables.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a question, page by page, within bounds: whatever is asked, an answer costs no
 * more than {@link #MOST_READ} rows read, nor more than {@link #MOST_CHARACTERS} of what they hold.
 * Where a bound comes first the answer is shorter, and says where to go on.
 */
final class RowsReading {

  /** Rows read at most, those included that a filter then leaves out. */
  static final int MOST_READ = 5_000;

  /** Characters read at most: some hundred read units, and far below what a function may answer. */
  static final int MOST_CHARACTERS = 1_500_000;

  /** Rows read at once. */
  private static final int PAGE = 500;

  private final Rows rows;
  private final Question question;
  private final List<Row> found = new ArrayList<>();
  private int read;
  private long characters;

  RowsReading(Rows rows, Question question) {
    this.rows = rows;
    this.question = question;
  }

  /**
   * Rows.
   *
   * @param rows in their order
   * @param next cursor of where to go on; empty at the end
   * @param partial whether reading stopped at a bound before the page was full
   */
  record Answer(List<Row> rows, Optional<String> next, boolean partial) {}

  Answer read() {
    var place = question.after();
    do {
      var page = rows.page(question.dataset(), question.query(), wanted(), place);
      var taken = take(page.items());
      place =
          taken < page.items().size()
              ? Optional.of(place(page.items().get(taken - 1)))
              : page.next();
    } while (place.isPresent() && !isFull());
    return new Answer(
        List.copyOf(found),
        place.map(last -> Cursors.seal(question.list(), last)),
        place.isPresent() && found.size() < question.limit());
  }

  /** As many as may still be needed; a filter needs more than it gives. */
  private int wanted() {
    var missing = question.limit() - found.size();
    return question.filters().isEmpty() ? Math.min(PAGE, missing) : PAGE;
  }

  /** Takes rows until a bound is reached; gives how many. */
  private int take(List<Row> page) {
    var taken = 0;
    while (taken < page.size() && !isFull()) {
      var row = page.get(taken++);
      read++;
      characters += length(row);
      if (question.holds(row)) {
        found.add(row);
      }
    }
    return taken;
  }

  private boolean isFull() {
    return found.size() == question.limit() || read >= MOST_READ || characters >= MOST_CHARACTERS;
  }

  private String place(Row row) {
    return RowKeys.of(question.dataset(), question.query(), Optional.empty()).place(row);
  }

  private static long length(Row row) {
    var length = 0L;
    for (int place = 0; place < row.cells().size(); place++) {
      length += row.cells().get(place) == null ? 0 : row.text(place).length();
    }
    return length;
  }
}
