package fr.parvis.opendata.lots;

import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.RowQuery;
import fr.parvis.tables.Row;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lots of reports, one row each, and what they come to by month, service and category: the figures
 * are the sums of the very lots, so that both datasets together say no more than either.
 */
public final class ReportLots implements Projection {

  private static final Dataset LOTS = Datasets.get("signalements");
  private static final Dataset FIGURES = Datasets.get("signalements-indicateurs");

  private final Lots lots;
  private final ChangeRows rows;

  /**
   * @param lots where cells are kept
   * @param rows of the datasets
   */
  public ReportLots(Lots lots, ChangeRows rows) {
    this.lots = lots;
    this.rows = rows;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.RECEIVED, Kind.CLOSED);
  }

  @Override
  public Set<Dataset> datasets() {
    return Set.of(LOTS, FIGURES);
  }

  @Override
  public Difference run(List<Cell> cells) {
    var lotRows =
        cells.stream()
            .map(Cell::key)
            .filter(key -> key.kind() == Kind.RECEIVED)
            .map(this::agree)
            .reduce(ChangeRows.NONE, Difference::plus);
    var months =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> cell.key().month(), TreeMap::new, Collectors.toList()));
    return months.entrySet().stream()
        .map(month -> figures(month.getKey(), month.getValue()))
        .reduce(lotRows, Difference::plus);
  }

  private Difference agree(CellKey key) {
    var wanted = lots.listLots(key).stream().map(ReportLots::row).toList();
    return rows.agree(LOTS, named(key), wanted);
  }

  /** The rows whose names begin with the cell's. */
  private static RowQuery named(CellKey key) {
    return RowQuery.by(LOTS.firstKey())
        .between(Optional.of(key.hash() + "-"), Optional.of(key.hash() + "-~"));
  }

  private static Row row(Lot lot) {
    var key = lot.cell();
    var values = new HashMap<String, @Nullable Object>();
    values.put("lot", lot.id());
    values.put("mois", key.month());
    values.put("code_insee", key.commune());
    values.put("categorie", key.category());
    values.put("service", key.service());
    values.put("niveau", key.place().isEmpty() ? "commune" : "maille");
    values.put("nombre", (long) lot.members().size());
    if (!key.place().isEmpty()) {
      var middle = Grid.middle(key.place());
      values.put("maille", key.place());
      values.put("lon", middle.lon());
      values.put("lat", middle.lat());
    }
    return Row.of(LOTS.schema(), values);
  }

  private Difference figures(YearMonth month, List<Cell> cells) {
    var changed =
        cells.stream()
            .map(Cell::key)
            .filter(key -> key.kind() == Kind.RECEIVED)
            .collect(Collectors.groupingBy(Figure::of));
    var sums = changed.isEmpty() ? Map.<Figure, Long>of() : sums(month, changed);
    return cells.stream()
        .map(cell -> Figure.of(cell.key()))
        .distinct()
        .map(figure ->
            changed.containsKey(figure)
                ? figure.row(month, sums.get(figure), closed(month, figure))
                : figure.row(month, known(month, figure), closed(month, figure)))
        .map(row -> rows.agree(FIGURES, row.key(), Optional.of(row).filter(ReportLots::tells)))
        .reduce(ChangeRows.NONE, Difference::plus);
  }

  /**
   * What the lots of figures come to. A month's lots are read once, however many of its figures
   * changed, from an index that follows late: so those of cells that changed come from the cells,
   * and of others only those count that are still there.
   */
  private Map<Figure, Long> sums(YearMonth month, Map<Figure, List<CellKey>> changed) {
    var keys = changed.values().stream().flatMap(List::stream).toList();
    var own = keys.stream().flatMap(key -> lots.listLots(key).stream()).map(ReportLots::row);
    var hashes = keys.stream().map(CellKey::hash).collect(Collectors.toSet());
    var others =
        rows.all(LOTS, RowQuery.equal("mois", month)).stream()
            .filter(row -> changed.containsKey(Figure.of(row)))
            .filter(row -> !hashes.contains(Lot.cellHash(row.text("lot"))))
            .filter(row -> rows.find(LOTS, row.key()).isPresent());
    return Stream.concat(own, others)
        .collect(
            Collectors.groupingBy(
                Figure::of,
                Collectors.summingLong(row -> (Long) row.find("nombre").orElseThrow())));
  }

  /** What a figure of which no lot changed came to before. */
  private @Nullable Long known(YearMonth month, Figure figure) {
    var key = figure.row(month, null, Cell.empty(figure.closed(month))).key();
    return rows.find(FIGURES, key)
        .flatMap(row -> row.find("recus"))
        .map(Long.class::cast)
        .orElse(null);
  }

  private static boolean tells(Row row) {
    return row.find("recus").isPresent() || row.find("clos").isPresent();
  }

  private Cell closed(YearMonth month, Figure figure) {
    return lots.findCell(figure.closed(month));
  }

  /** What a figure of a month is of. */
  private record Figure(String service, String category) {

    static Figure of(CellKey key) {
      return new Figure(key.service(), key.category());
    }

    CellKey closed(YearMonth month) {
      return new CellKey(Kind.CLOSED, month, "", service, category, "");
    }

    static Figure of(Row row) {
      return new Figure(row.text("service"), row.text("categorie"));
    }

    Row row(YearMonth month, @Nullable Long received, Cell closed) {
      var values = new HashMap<String, @Nullable Object>();
      values.put("mois", month);
      values.put("service", service);
      values.put("categorie", category);
      values.put("recus", received);
      if (closed.count() > 0) {
        values.put("clos", closed.count());
        values.put("delai_median_jours", closed.median().orElse(null));
      }
      return Row.of(FIGURES.schema(), values);
    }
  }
}
