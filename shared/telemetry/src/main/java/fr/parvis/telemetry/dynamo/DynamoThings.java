package fr.parvis.telemetry.dynamo;

import fr.parvis.domain.Page;
import fr.parvis.dynamo.IndexList;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.dynamo.Items;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Datastreams;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Thing;
import fr.parvis.telemetry.Things;
import fr.parvis.telemetry.Zone;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Things in ThingsTable. One instance for the life of a function: as {@link Datastreams} it
 * remembers what it read, for an hour at most, and reads again before it calls a series unknown, at
 * most once a second and thing (docs/decisions/0062).
 */
public final class DynamoThings implements Things, Datastreams {

  /** What BatchGetItem takes at once. */
  private static final int BATCH = 100;

  private static final IndexList<Thing> OF_COMMUNE =
      new IndexList<>(ThingSchema.BY_COMMUNE, Thing::id, true);

  private final DynamoDbClient client;
  private final String table;
  private final Items<Thing> items;
  private final DynamoZones zones;
  private final InstantSource clock;
  private final RememberedThings remembered = new RememberedThings();

  /** Works on ThingsTable under the given name. */
  public DynamoThings(DynamoDbClient client, String table, InstantSource clock) {
    this.client = client;
    this.table = table;
    this.items = new Items<>(client, table, ThingSchema.SCHEMA);
    this.zones = new DynamoZones(client, table);
    this.clock = clock;
  }

  @Override
  public Optional<Thing> find(String id) {
    return items.find(ThingSchema.key(id));
  }

  @Override
  public Page<Thing> list(String jurisdiction, int limit, Optional<String> after) {
    return OF_COMMUNE.page(items.table(), List.of(jurisdiction), limit, after);
  }

  @Override
  public void add(Thing thing) {
    items.add(thing);
  }

  @Override
  public void replace(Thing thing) {
    items.replace(thing, thing.version() - 1);
  }

  @Override
  public Map<SeriesId, Datastream> find(Collection<SeriesId> ids) {
    var now = clock.instant();
    var missing = remembered.missing(ids, now);
    if (!missing.isEmpty()) {
      remembered.put(missing, read(missing), now);
    }
    var found = new HashMap<SeriesId, Datastream>();
    for (var id : ids) {
      remembered
          .find(id.thing())
          .flatMap(thing -> thing.datastream(id))
          .ifPresent(series -> found.put(id, series));
    }
    return found;
  }

  /** Fresh. A series that was placed in the zone, but whose registration was cut short, is none. */
  @Override
  public Map<Integer, Datastream> list(Zone zone) {
    var members = zones.members(zone).series();
    var things = read(members.stream().map(SeriesId::thing).collect(Collectors.toSet()));
    var series = new HashMap<Integer, Datastream>();
    for (var id : members) {
      Optional.ofNullable(things.get(id.thing()))
          .flatMap(thing -> thing.datastream(id))
          .filter(found -> found.zone().equals(zone))
          .ifPresent(found -> series.put(found.number(), found));
    }
    return series;
  }

  private Map<String, Thing> read(Set<String> ids) {
    var keys =
        ids.stream()
            .map(id -> Map.of(ItemSchema.PARTITION_KEY, AttributeValue.fromS(ThingSchema.key(id))))
            .toList();
    var found = new HashMap<String, Thing>();
    for (var from = 0; from < keys.size(); from += BATCH) {
      var left = asked(keys.subList(from, Math.min(keys.size(), from + BATCH)));
      while (!left.isEmpty()) {
        var request = left;
        var answer = client.batchGetItem(r -> r.requestItems(request));
        for (var item : answer.responses().getOrDefault(table, List.of())) {
          var thing = ThingSchema.SCHEMA.mapToItem(item);
          found.put(thing.id(), thing);
        }
        left = answer.unprocessedKeys();
      }
    }
    return found;
  }

  private Map<String, KeysAndAttributes> asked(List<Map<String, AttributeValue>> keys) {
    return Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
  }
}
