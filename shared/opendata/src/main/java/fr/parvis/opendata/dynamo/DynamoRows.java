package fr.parvis.opendata.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fr.parvis.domain.Page;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.RowKeys;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.Rows;
import fr.parvis.opendata.SortText;
import fr.parvis.opendata.dynamo.OpenDataTable.Part;
import fr.parvis.tables.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Rows in the table of open data: {@code ROWS#<dataset>}, each under its primary key. */
public final class DynamoRows implements Rows {

  private static final String CELLS = "cells";
  private static final List<String> INDEXES = List.of(OpenDataTable.FIRST, OpenDataTable.SECOND);

  private final OpenDataTable table;
  private final Batches batches;

  /**
   * @param client of the deployment's region
   * @param table name of the table of open data
   */
  public DynamoRows(DynamoDbClient client, String table) {
    this.table = new OpenDataTable(client, table);
    this.batches = new Batches(client, table);
  }

  /** Without a condition: a row is what its source says, and is put again until it is. */
  @Override
  public int put(Dataset dataset, List<Row> rows) {
    rows.forEach(row -> RowKeys.check(dataset, row));
    var wanted = new HashMap<String, Row>();
    rows.forEach(row -> wanted.put(row.key(), row));
    if (wanted.size() == 1) {
      return putOne(dataset, rows.getLast());
    }
    var present = batches.find(wanted.keySet().stream().map(key -> keyOf(dataset, key)).toList());
    var same =
        present.stream()
            .map(item -> row(dataset, item))
            .filter(row -> row.equals(wanted.get(row.key())))
            .map(Row::key)
            .collect(Collectors.toSet());
    var changed = wanted.values().stream().filter(row -> !same.contains(row.key())).toList();
    batches.write(
        changed.stream()
            .map(row -> WriteRequest.builder().putRequest(p -> p.item(item(dataset, row))).build())
            .toList());
    return changed.size();
  }

  private int putOne(Dataset dataset, Row row) {
    var old =
        table
            .client()
            .putItem(r ->
                r.tableName(table.name())
                    .item(item(dataset, row))
                    .returnValues(ReturnValue.ALL_OLD));
    return old.hasAttributes() && row(dataset, old.attributes()).equals(row) ? 0 : 1;
  }

  @Override
  public int remove(Dataset dataset, Collection<String> keys) {
    return (int)
        keys.stream()
            .map(key ->
                table
                    .client()
                    .deleteItem(r ->
                        r.tableName(table.name())
                            .key(keyOf(dataset, key))
                            .returnValues(ReturnValue.ALL_OLD)))
            .filter(answer -> answer.hasAttributes())
            .count();
  }

  @Override
  public Optional<Row> find(Dataset dataset, String key) {
    return key.isEmpty() || RowKeys.isTooLong(key)
        ? Optional.empty()
        : table.find(pk(dataset), key).map(item -> row(dataset, item));
  }

  @Override
  public Page<Row> page(Dataset dataset, RowQuery query, int limit, Optional<String> after) {
    var keys = RowKeys.of(dataset, query, after);
    var index =
        keys.primary()
            ? Optional.<String>empty()
            : Optional.of(INDEXES.get(dataset.indexes().indexOf(keys.column())));
    var low = keys.low().isEmpty() ? " " : keys.low(); // DynamoDB knows no empty key
    var part = new Part(index, pk(dataset), low, keys.high(), after, keys.descending());
    return table.page(part, limit, item -> Optional.of(row(dataset, item)).filter(query::holds));
  }

  private static Map<String, AttributeValue> item(Dataset dataset, Row row) {
    var cells =
        row.texts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, cell -> fromS(cell.getValue())));
    var item = OpenDataTable.item(pk(dataset), row.key(), Map.of(CELLS, fromM(cells)));
    var indexes = new ArrayList<>(dataset.indexes());
    for (int i = 0; i < indexes.size(); i++) {
      var place = SortText.key(row.find(indexes.get(i)).orElse(null), row.key());
      OpenDataTable.index(item, INDEXES.get(i), pk(dataset), place);
    }
    return item;
  }

  private static Row row(Dataset dataset, Map<String, AttributeValue> item) {
    var texts = new HashMap<String, String>();
    item.get(CELLS).m().forEach((column, cell) -> texts.put(column, cell.s()));
    // A column that the schema no longer has is no longer told; a rebuild takes it away.
    texts.keySet().removeIf(column -> dataset.schema().find(column).isEmpty());
    return Row.of(dataset.schema(), texts);
  }

  private static Map<String, AttributeValue> keyOf(Dataset dataset, String key) {
    return OpenDataTable.key(pk(dataset), key);
  }

  private static String pk(Dataset dataset) {
    return "ROWS#" + dataset.id();
  }
}
