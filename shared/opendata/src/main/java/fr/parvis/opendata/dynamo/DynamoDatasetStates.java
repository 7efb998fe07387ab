package fr.parvis.opendata.dynamo;

import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;
import static fr.parvis.opendata.dynamo.ReleaseItem.amount;

import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.EventAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.opendata.DatasetState;
import fr.parvis.opendata.DatasetState.Rebuilt;
import fr.parvis.opendata.DatasetStates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** States in the table of open data: {@code DATASET#<id>}, {@code STATE}. */
public final class DynamoDatasetStates implements DatasetStates {

  private static final String SK = "STATE";

  private static final MapAttribute<Rebuilt> REBUILT =
      new MapAttribute<>(
          Rebuilt.class,
          rebuilt ->
              new Attributes()
                  .instant("at", rebuilt.at())
                  .number("read", rebuilt.read())
                  .number("missing", rebuilt.missing())
                  .number("stale", rebuilt.stale())
                  .number("superfluous", rebuilt.superfluous())
                  .map(),
          map ->
              new Rebuilt(
                  Instant.parse(required(map, "at")),
                  amount(map, "read"),
                  amount(map, "missing"),
                  amount(map, "stale"),
                  amount(map, "superfluous")));

  private final OpenDataTable table;

  /**
   * @param client of the deployment's region
   * @param table name of the table of open data
   */
  public DynamoDatasetStates(DynamoDbClient client, String table) {
    this.table = new OpenDataTable(client, table);
  }

  @Override
  public Optional<DatasetState> find(String dataset) {
    return table.find(ReleaseItem.pk(dataset), SK).map(DynamoDatasetStates::read);
  }

  @Override
  public void replace(DatasetState state) {
    table.replace(write(state), state.version());
  }

  private static Map<String, AttributeValue> write(DatasetState state) {
    var attributes =
        new HashMap<>(
            new Attributes()
                .text("dataset", state.dataset())
                .instant("since", state.since())
                .instant("changedAt", state.changedAt().orElse(null))
                .instant("lateTold", state.lateTold().orElse(null))
                .number(OpenDataTable.VERSION, state.version())
                .map());
    state.rebuilt().ifPresent(found -> attributes.put("rebuilt", REBUILT.transformFrom(found)));
    state
        .event()
        .ifPresent(
            event -> attributes.put(EventAttribute.NAME, EventAttribute.FORM.transformFrom(event)));
    return OpenDataTable.item(ReleaseItem.pk(state.dataset()), SK, attributes);
  }

  private static DatasetState read(Map<String, AttributeValue> item) {
    return new DatasetState(
        required(item, "dataset"),
        Instant.parse(required(item, "since")),
        text(item, "changedAt").map(Instant::parse),
        text(item, "lateTold").map(Instant::parse),
        Optional.ofNullable(item.get("rebuilt")).map(REBUILT::transformTo),
        amount(item, OpenDataTable.VERSION),
        Optional.ofNullable(item.get(EventAttribute.NAME)).map(EventAttribute.FORM::transformTo));
  }
}
