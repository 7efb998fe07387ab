package fr.parvis.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one table, one after the other. What must be unique is remembered as digests
 * of 16 bytes, so that a million rows fit into a small function.
 */
public final class RowCheck {
  private final TableSchema schema;
  private final Seen keys = new Seen();
  private final TreeMap<Integer, Seen> unique = new TreeMap<>();

  /** Begins a table. */
  public RowCheck(TableSchema schema) {
    this.schema = schema;
    for (int place = 0; place < schema.fields().size(); place++) {
      var field = schema.fields().get(place);
      if (field.constraints().unique() && !schema.primaryKey().equals(List.of(field.name()))) {
        unique.put(place, new Seen());
      }
    }
  }

  /** Whether columns beside the key must be unique: then all rows must pass through one check. */
  public boolean remembersColumns() {
    return !unique.isEmpty();
  }

  /**
   * The faults of the next row: one for each cell at most, the one that helps most.
   *
   * @param line of a file whose header is line 1
   */
  public List<Fault> check(long line, Row row) {
    var faults = new ArrayList<Fault>();
    var key = row.key();
    for (int place = 0; place < schema.fields().size(); place++) {
      var field = schema.fields().get(place);
      var cell = row.cells().get(place);
      broken(
          field,
          cell,
          unique.get(place),
          (rule, asked) -> faults.add(new Fault(line, key, field.name(), rule, asked)));
    }
    if (!schema.primaryKey().isEmpty() && faults.isEmpty() && !keys.add(key)) {
      faults.add(new Fault(line, key, schema.primaryKey().getFirst(), "primaryKey", ""));
    }
    return faults;
  }

  private void broken(
      Field field, @Nullable Object cell, @Nullable Seen seen, BiConsumer<String, String> faults) {
    var rules = field.constraints();
    if (cell == null) {
      if (rules.required() || schema.primaryKey().contains(field.name())) {
        faults.accept("required", "");
      }
    } else if (!field.type().cell().isInstance(cell) || !isInFormat(field, cell)) {
      faults.accept("type", field.type().word());
    } else {
      var before = new Broken(rules, field).of(cell);
      if (before.isPresent()) {
        faults.accept(before.get().rule(), before.get().asked());
      } else if (seen != null && !seen.add(field.write(cell))) {
        faults.accept("unique", "");
      }
    }
  }

  /** Texts alone can be of their class and not of their format. */
  private static boolean isInFormat(Field field, Object cell) {
    return !(cell instanceof String text) || field.read(text).isPresent();
  }
}
