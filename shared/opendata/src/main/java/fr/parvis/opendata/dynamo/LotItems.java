package fr.parvis.opendata.dynamo;

import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;
import static fr.parvis.opendata.dynamo.ReleaseItem.amount;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;

import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.opendata.lots.Cell;
import fr.parvis.opendata.lots.CellKey;
import fr.parvis.opendata.lots.Fact;
import fr.parvis.opendata.lots.Kind;
import fr.parvis.opendata.lots.Lot;
import fr.parvis.opendata.lots.Member;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of facts, cells and lots. The names are stored: changing one is a migration. */
final class LotItems {

  static final String FACT = "FACT";
  static final String CELL = "CELL";
  static final String LOT = "LOT#";

  private static final ListAttribute<Member> MEMBERS =
      new ListAttribute<>(
          new MapAttribute<>(
              Member.class,
              member ->
                  new Attributes()
                      .text("subject", member.subject())
                      .number("value", member.value())
                      .map(),
              map -> new Member(required(map, "subject"), amount(map, "value"))));

  private LotItems() {}

  static String factPk(Kind kind, String subject) {
    return "FACT#" + kind.word() + "#" + subject;
  }

  static String cellPk(CellKey key) {
    return "CELL#" + key;
  }

  /** In byFirst: cells of a kind where facts wait. */
  static String waitingOf(Kind kind) {
    return "WAITING#" + kind.word();
  }

  /** In bySecond: cells of a kind. */
  static String cellsOf(Kind kind) {
    return "CELLS#" + kind.word();
  }

  /** Of the table: keys of cells that rows and releases do not agree with yet. */
  static String unsettledPk(Kind kind) {
    return "UNSETTLED#" + kind.word();
  }

  static Map<String, AttributeValue> fact(Fact fact) {
    var attributes =
        new Attributes()
            .text("kind", fact.kind().word())
            .text("subject", fact.subject())
            .text("cell", fact.cell().map(CellKey::toString).orElse(null))
            .number("value", fact.value())
            .number(OpenDataTable.VERSION, fact.version())
            .map();
    return OpenDataTable.item(factPk(fact.kind(), fact.subject()), FACT, attributes);
  }

  static Fact fact(Map<String, AttributeValue> item) {
    return new Fact(
        Kind.ofWord(required(item, "kind")),
        required(item, "subject"),
        amount(item, OpenDataTable.VERSION),
        text(item, "cell").map(CellKey::parse),
        amount(item, "value"));
  }

  static Map<String, AttributeValue> cell(Cell cell) {
    var key = cell.key();
    var attributes =
        new HashMap<>(
            new Attributes()
                .text("cell", key.toString())
                .number("lastNumber", cell.lastNumber())
                .bool("settled", cell.settled())
                .instant("dissolvedFrom", cell.dissolvedFrom().orElse(null))
                .number(OpenDataTable.VERSION, cell.version())
                .map());
    OpenDataTable.list(attributes, "pending", cell.pending(), MEMBERS);
    if (!cell.values().isEmpty()) {
      attributes.put("values", fromM(values(cell)));
    }
    if (!cell.counts().isEmpty()) {
      attributes.put("counts", fromNs(cell.counts().stream().map(Object::toString).toList()));
    }
    var item = OpenDataTable.item(cellPk(key), CELL, attributes);
    OpenDataTable.index(item, OpenDataTable.SECOND, cellsOf(key.kind()), key.toString());
    if (!cell.pending().isEmpty()) {
      OpenDataTable.index(item, OpenDataTable.FIRST, waitingOf(key.kind()), key.toString());
    }
    return item;
  }

  private static Map<String, AttributeValue> values(Cell cell) {
    return cell.values().entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> Long.toString(entry.getKey()),
                entry -> fromN(Long.toString(entry.getValue()))));
  }

  static Cell cell(Map<String, AttributeValue> item) {
    var values = new TreeMap<Long, Long>();
    if (item.containsKey("values")) {
      item.get("values")
          .m()
          .forEach((value, often) -> values.put(Long.valueOf(value), Long.valueOf(often.n())));
    }
    var counts = new TreeSet<Long>();
    if (item.containsKey("counts")) {
      item.get("counts").ns().forEach(count -> counts.add(Long.valueOf(count)));
    }
    return new Cell(
        CellKey.parse(required(item, "cell")),
        OpenDataTable.list(item, "pending", MEMBERS),
        values,
        counts,
        amount(item, "lastNumber"),
        item.get("settled").bool(),
        text(item, "dissolvedFrom").map(Instant::parse),
        amount(item, OpenDataTable.VERSION));
  }

  static String lotSk(Lot lot) {
    return LOT + String.format(Locale.ROOT, "%08d", lot.number());
  }

  static Map<String, AttributeValue> lot(Lot lot) {
    var attributes =
        new HashMap<>(
            new Attributes()
                .text("cell", lot.cell().toString())
                .number("number", lot.number())
                .instant("at", lot.at())
                .map());
    attributes.put("members", MEMBERS.transformFrom(lot.members()));
    return OpenDataTable.item(cellPk(lot.cell()), lotSk(lot), attributes);
  }

  static Lot lot(Map<String, AttributeValue> item) {
    return new Lot(
        CellKey.parse(required(item, "cell")),
        amount(item, "number"),
        MEMBERS.transformTo(item.get("members")),
        Instant.parse(required(item, "at")));
  }
}
