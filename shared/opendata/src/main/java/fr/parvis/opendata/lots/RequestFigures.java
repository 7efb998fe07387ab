package fr.parvis.opendata.lots;

import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.RowQuery;
import fr.parvis.tables.Row;
import fr.parvis.territory.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much online procedures are used, month by month, in the national schema for the impact of a
 * digital public service. Its words are those of that schema.
 */
public final class RequestFigures implements Projection {

  private static final Dataset USE = Datasets.get("demarches-usage");

  /** The unit that the schema asks for where things are counted. */
  private static final String COUNTING = "unité";

  private final ChangeRows rows;
  private final Supplier<Territory> territory;
  private final UnaryOperator<String> titles;

  /**
   * @param rows of the datasets
   * @param territory the settings
   * @param titles of procedures by their ids, in French
   */
  public RequestFigures(
      ChangeRows rows, Supplier<Territory> territory, UnaryOperator<String> titles) {
    this.rows = rows;
    this.territory = territory;
    this.titles = titles;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.FILED, Kind.DECIDED);
  }

  @Override
  public Set<Dataset> datasets() {
    return Set.of(USE);
  }

  @Override
  public Difference run(List<Cell> cells) {
    return cells.stream()
        .flatMap(cell -> indicators(cell).stream().map(indicator -> agree(cell, indicator)))
        .reduce(ChangeRows.NONE, Difference::plus);
  }

  /** A procedure goes by its title: one that was renamed leaves its rows under the old one. */
  @Override
  public Difference sweep(Stream<CellKey> cells) {
    var wanted =
        cells
            .flatMap(key ->
                indicators(Cell.empty(key)).stream().map(indicator -> row(key, indicator).key()))
            .collect(Collectors.toSet());
    var left =
        rows.all(USE, RowQuery.all(USE)).stream()
            .map(Row::key)
            .filter(key -> !wanted.contains(key))
            .toList();
    rows.remove(USE, left);
    return new Difference(0, 0, left.size());
  }

  private Difference agree(Cell cell, Indicator indicator) {
    var row = row(cell.key(), indicator);
    return rows.agree(USE, row.key(), indicator.value().map(_ -> row));
  }

  /** What is counted, in which unit, and what it comes to; nothing below the smallest lot. */
  private record Indicator(String name, String unit, Optional<Long> value) {}

  private static List<Indicator> indicators(Cell cell) {
    var count = Optional.of(cell.count()).filter(number -> number > 0);
    return switch (cell.key().kind()) {
      case FILED -> List.of(new Indicator("Nombre de demandes déposées", COUNTING, count));
      case DECIDED ->
          List.of(
              new Indicator("Nombre de demandes décidées", COUNTING, count),
              new Indicator("Délai médian de décision", "jour", cell.median()));
      case RECEIVED, CLOSED -> List.of();
    };
  }

  private Row row(CellKey key, Indicator indicator) {
    var settings = territory.get();
    var values = new HashMap<String, @Nullable Object>();
    values.put("administration_rattachement", settings.publisherName());
    values.put("nom_service_public_numerique", titles.apply(key.category()));
    values.put("indicateur", indicator.name());
    values.put("valeur", indicator.value().map(Long::doubleValue).orElse(null));
    values.put("unite_mesure", indicator.unit());
    values.put("est_cible", false);
    values.put("frequence_monitoring", "mensuelle");
    values.put("date", key.month().atEndOfMonth());
    values.put("est_periode", true);
    values.put("date_debut", key.month().atDay(1));
    values.put("est_automatise", true);
    values.put("source_collecte", "script");
    values.put("code_insee", settings.communes().getFirst().insee());
    values.put("dataviz_wish", "linechart");
    return Row.of(USE.schema(), values);
  }
}
