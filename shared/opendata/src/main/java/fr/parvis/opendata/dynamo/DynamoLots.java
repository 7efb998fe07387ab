package fr.parvis.opendata.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import fr.parvis.dynamo.Items;
import fr.parvis.opendata.dynamo.OpenDataTable.Part;
import fr.parvis.opendata.lots.Cell;
import fr.parvis.opendata.lots.CellKey;
import fr.parvis.opendata.lots.Fact;
import fr.parvis.opendata.lots.Kind;
import fr.parvis.opendata.lots.Lot;
import fr.parvis.opendata.lots.Lots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Facts, cells and lots in the table of open data. */
public final class DynamoLots implements Lots {

  private static final int PAGE = 100;

  private final OpenDataTable table;

  /**
   * @param client of the deployment's region
   * @param table name of the table of open data
   */
  public DynamoLots(DynamoDbClient client, String table) {
    this.table = new OpenDataTable(client, table);
  }

  @Override
  public Optional<Fact> findFact(Kind kind, String subject) {
    return table.find(LotItems.factPk(kind, subject), LotItems.FACT).map(LotItems::fact);
  }

  @Override
  public Cell findCell(CellKey key) {
    return table
        .find(LotItems.cellPk(key), LotItems.CELL)
        .map(LotItems::cell)
        .orElseGet(() -> Cell.empty(key));
  }

  @Override
  public Page<Cell> listCells(Kind kind, int limit, Optional<String> after) {
    var part = Part.ofIndex(OpenDataTable.SECOND, LotItems.cellsOf(kind), after);
    return table.page(part, limit, item -> Optional.of(LotItems.cell(item)));
  }

  @Override
  public Page<Cell> listWaiting(Kind kind, int limit, Optional<String> after) {
    var part = Part.ofIndex(OpenDataTable.FIRST, LotItems.waitingOf(kind), after);
    return table.page(part, limit, item -> Optional.of(LotItems.cell(item)));
  }

  @Override
  public List<CellKey> listUnsettled(Kind kind) {
    return all(Part.of(LotItems.unsettledPk(kind), kind.word())).stream()
        .map(item -> CellKey.parse(item.get(OpenDataTable.SK).s()))
        .toList();
  }

  @Override
  public List<Lot> listLots(CellKey cell) {
    return all(Part.of(LotItems.cellPk(cell), LotItems.LOT)).stream().map(LotItems::lot).toList();
  }

  private List<Map<String, AttributeValue>> all(Part part) {
    return Page.all(after -> table.page(after.map(part::from).orElse(part), PAGE, Optional::of))
        .toList();
  }

  @Override
  public void write(Write write) {
    var parts = new ArrayList<TransactWriteItem>();
    write.fact().ifPresent(fact -> parts.add(newer(fact)));
    for (var cell : write.cells()) {
      parts.add(table.replacing(LotItems.cell(cell), cell.version()));
      if (!cell.settled()) {
        parts.add(put(OpenDataTable.item(unsettledPk(cell), cell.key().toString(), Map.of())));
      }
    }
    write.formed().forEach(lot -> parts.add(put(LotItems.lot(lot))));
    write
        .dissolved()
        .forEach(lot -> parts.add(delete(LotItems.cellPk(lot.cell()), LotItems.lotSk(lot))));
    transact(parts);
  }

  @Override
  public void settled(Cell cell) {
    transact(
        List.of(
            table.replacing(LotItems.cell(cell), cell.version()),
            delete(unsettledPk(cell), cell.key().toString())));
  }

  private static String unsettledPk(Cell cell) {
    return LotItems.unsettledPk(cell.key().kind());
  }

  private void transact(List<TransactWriteItem> parts) {
    try {
      table.client().transactWriteItems(r -> r.transactItems(parts));
    } catch (TransactionCanceledException e) {
      throw Items.lost(e, () -> new Stale("The Cell was changed since it was read"));
    }
  }

  private TransactWriteItem newer(Fact fact) {
    return TransactWriteItem.builder()
        .put(p ->
            p.tableName(table.name())
                .item(LotItems.fact(fact))
                .conditionExpression("attribute_not_exists(#version) OR #version < :version")
                .expressionAttributeNames(Map.of("#version", OpenDataTable.VERSION))
                .expressionAttributeValues(
                    Map.of(":version", fromN(Long.toString(fact.version())))))
        .build();
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(p -> p.tableName(table.name()).item(item)).build();
  }

  private TransactWriteItem delete(String pk, String sk) {
    return TransactWriteItem.builder()
        .delete(d -> d.tableName(table.name()).key(OpenDataTable.key(pk, sk)))
        .build();
  }
}
