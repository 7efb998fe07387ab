package fr.parvis.functions.opendata;

import fr.parvis.opendata.SortText;
import fr.parvis.tables.Row;
import java.util.Optional;

/**
 * What a column must hold; one that holds nothing is outside of any bound.
 *
 * @param column its name
 * @param from lowest cell, included
 * @param to highest cell, included
 */
record Filter(String column, Optional<Object> from, Optional<Object> to) {

  boolean holds(Row row) {
    return row.find(column).map(SortText::of).filter(this::isBetween).isPresent();
  }

  private boolean isBetween(String cell) {
    return from.map(low -> cell.compareTo(SortText.of(low)) >= 0).orElse(true)
        && to.map(high -> cell.compareTo(SortText.of(high)) <= 0).orElse(true);
  }
}
